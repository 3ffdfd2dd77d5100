package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.UserId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Whose messages a timeline folds.
 *
 * @param people those whom the user ignores
 * @param unfolded the messages of theirs that show for now
 */
record Ignored(Set<UserId> people, Set<MessageId> unfolded) {
  static final Ignored NOBODY = new Ignored(Set.of(), Set.of());

  boolean folds(Message message) {
    return people.contains(message.userId()) && !unfolded.contains(message.id());
  }

  /** The messages that show stay. */
  Ignored withPeople(Set<UserId> next) {
    return new Ignored(Set.copyOf(next), unfolded);
  }

  Ignored withUnfolded(Collection<Message> messages) {
    Set<MessageId> next = new HashSet<>(unfolded);
    messages.forEach(each -> next.add(each.id()));
    return new Ignored(people, Set.copyOf(next));
  }
}
