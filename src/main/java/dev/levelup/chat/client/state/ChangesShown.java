package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.Message;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The pending changes that a timeline shows before the server has confirmed them.
 *
 * @param waiting usually none
 */
record ChangesShown(List<PendingChange> waiting) {
  static final ChangesShown NONE = new ChangesShown(List.of());

  ChangesShown {
    waiting = waiting.stream().filter(PendingChange::isWaiting).toList();
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
