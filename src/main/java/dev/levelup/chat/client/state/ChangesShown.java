package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.Message;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a timeline shows other than the server has it: pending changes that the server has not
 * confirmed, folded messages of people whom the user ignores, and who came and left.
 *
 * @param waiting usually none
 * @param ignored usually nobody
 * @param comings by the key of the message or echo below them
 */
record ChangesShown(List<PendingChange> waiting, Ignored ignored, Map<ItemKey, Comings> comings) {
  static final ChangesShown NONE = new ChangesShown(List.of(), Ignored.NOBODY, Map.of());

  ChangesShown {
    waiting = waiting.stream().filter(PendingChange::isWaiting).toList();
  }

  ChangesShown withWaiting(List<PendingChange> next) {
    return new ChangesShown(next, ignored, comings);
  }

  ChangesShown withIgnored(Ignored next) {
    return new ChangesShown(waiting, next, comings);
  }

  ChangesShown withComings(ItemKey below, Comings people) {
    Map<ItemKey, Comings> next = new HashMap<>(comings);
    next.put(below, people);
    return new ChangesShown(waiting, ignored, Map.copyOf(next));
  }

  /** Without the comings above other items than these. */
  ChangesShown withComingsOnlyAbove(Set<ItemKey> those) {
    Map<ItemKey, Comings> next = new HashMap<>(comings);
    next.keySet().retainAll(those);
    return new ChangesShown(waiting, ignored, Map.copyOf(next));
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
