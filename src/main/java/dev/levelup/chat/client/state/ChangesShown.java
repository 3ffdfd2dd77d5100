package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.Message;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a timeline shows other than the server has it: pending changes that the server has not
 * confirmed, and folded messages of people whom the user ignores.
 *
 * @param waiting usually none
 * @param ignored usually nobody
 */
record ChangesShown(List<PendingChange> waiting, Ignored ignored) {
  static final ChangesShown NONE = new ChangesShown(List.of(), Ignored.NOBODY);

  ChangesShown {
    waiting = waiting.stream().filter(PendingChange::isWaiting).toList();
  }

  ChangesShown withWaiting(List<PendingChange> next) {
    return new ChangesShown(next, ignored);
  }

  ChangesShown withIgnored(Ignored next) {
    return new ChangesShown(waiting, next);
  }

  /** Whether a message may share an item with its neighbours. */
  boolean isFolded(Message message) {
    return isDeleted(message) || ignored.folds(message);
  }

  /** Whether a message shows as deleted. */
  boolean isDeleted(Message message) {
    return message.isDeleted() || has(each -> each.isDeletion() && each.isAbout(message));
  }

  boolean isDeleted(PendingMessage message) {
    return has(each -> each.isDeletion() && each.isAbout(message));
  }

  /** The pending edit whose text is shown instead of the message's own; null for none. */
  @Nullable PendingChange edit(Message message) {
    return find(each -> !each.isDeletion() && each.isAbout(message));
  }

  @Nullable PendingChange edit(PendingMessage message) {
    return find(each -> !each.isDeletion() && each.isAbout(message));
  }

  private boolean has(Predicate<PendingChange> wanted) {
    return find(wanted) != null;
  }

  private @Nullable PendingChange find(Predicate<PendingChange> wanted) {
    return waiting.isEmpty() ? null : waiting.stream().filter(wanted).findFirst().orElse(null);
  }
}
