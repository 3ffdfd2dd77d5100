package dev.levelup.chat.server.domain.messages;

import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.Reaction;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.Refusal;
import dev.levelup.chat.server.domain.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The rules for reactions to a message: who reacts with what, in which order. Pure. */
public final class Reactions {
  private Reactions() {}

  /**
   * The reactions once a user has one with that emoji, at the end of its kind.
   *
   * @throws RefusedException when the message has as many as it may have
   */
  static List<Reaction> with(Message message, String emoji, UserId user) {
    List<Reaction> next = new ArrayList<>(message.reactions());
    int place = next.stream().map(Reaction::emoji).toList().indexOf(emoji);
    if (place >= 0 && next.get(place).users().contains(user)) {
      return next;
    }
    long count = next.stream().mapToLong(each -> each.users().size()).sum();
    if (count >= Reaction.MOST || (place < 0 && next.size() >= Reaction.MOST_KINDS)) {
      throw new RefusedException(Refusal.TOO_MANY_REACTIONS);
    }
    if (place < 0) {
      next.add(new Reaction(emoji, List.of(user)));
    } else {
      next.set(place, new Reaction(emoji, joined(next.get(place), user)));
    }
    return next;
  }

  private static List<UserId> joined(Reaction kind, UserId user) {
    return Stream.concat(kind.users().stream(), Stream.of(user)).toList();
  }

  /** The reactions once a user has none with that emoji. */
  static List<Reaction> without(Message message, String emoji, UserId user) {
    return message.reactions().stream()
        .map(each -> each.emoji().equals(emoji) ? left(each, user) : each)
        .filter(each -> !each.users().isEmpty())
        .toList();
  }

  private static Reaction left(Reaction kind, UserId user) {
    return new Reaction(
        kind.emoji(), kind.users().stream().filter(each -> !each.equals(user)).toList());
  }
}
