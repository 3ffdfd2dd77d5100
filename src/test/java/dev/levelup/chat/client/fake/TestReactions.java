package dev.levelup.chat.client.fake;

import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.Reaction;
import dev.levelup.chat.protocol.UserId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds and removes reactions in a {@link FakeHistory}. */
public final class TestReactions {
  private TestReactions() {}

  /** The message once that user has that reaction. */
  public static Message add(FakeHistory history, MessageId id, String emoji, UserId user) {
    return change(history, id, emoji, user, true);
  }

  /** The message once that user does not have that reaction. */
  public static Message remove(FakeHistory history, MessageId id, String emoji, UserId user) {
    return change(history, id, emoji, user, false);
  }

  private static Message change(
      FakeHistory history, MessageId id, String emoji, UserId user, boolean present) {
    Message message = history.find(id);
    Map<String, List<UserId>> kinds = new LinkedHashMap<>();
    message.reactions().forEach(each -> kinds.put(each.emoji(), new ArrayList<>(each.users())));
    List<UserId> users = kinds.computeIfAbsent(emoji, _ -> new ArrayList<>());
    if (users.contains(user) == present) {
      return message;
    }
    boolean _ = present ? users.add(user) : users.remove(user);
    List<Reaction> next =
        kinds.entrySet().stream()
            .filter(each -> !each.getValue().isEmpty())
            .map(each -> new Reaction(each.getKey(), each.getValue()))
            .toList();
    long rev = history.lastRev(message.room()) + 1;
    Message changed = message.withState(message.state().withReactions(next, rev));
    history.change(changed);
    return changed;
  }
}
