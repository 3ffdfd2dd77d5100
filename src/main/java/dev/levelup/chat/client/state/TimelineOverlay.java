package dev.levelup.chat.client.state;

import dev.levelup.chat.client.state.TimelineItem.EchoItem;
import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.UserId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What the client itself shows among the server's messages of a timeline: local echoes, changes
 * that wait for the server, the unread marker, and who came and left. On the FX thread.
 */
public final class TimelineOverlay {
  private final KnownMessages known;
  private final Echoes echoes;
  private final TimelineItemList items;
  private final FxThread fx;
  private final ReadOnlyObjectWrapper<Set<UserId>> ignored =
      new ReadOnlyObjectWrapper<>(this, "ignored", Set.of());
  private final Comings.Sum sum = new Comings.Sum();
  private final ReadOnlyObjectWrapper<Comings> comings =
      new ReadOnlyObjectWrapper<>(this, "comings", Comings.NONE);

  TimelineOverlay(KnownMessages known, Echoes echoes, TimelineItemList items, FxThread fx) {
    this.known = known;
    this.echoes = echoes;
    this.items = items;
    this.fx = fx;
  }

  /** Shows a local echo below everything else; updates it in place when its id already shows. */
  public void showEcho(PendingMessage pending) {
    fx.assertOnThread();
    if (!echoes.contains(pending.id())) {
      placeComings(new EchoItem(pending, true).key());
    }
    echoes.put(pending);
    items.deriveEnd();
  }

  /** Removes a local echo, if there is one with that id. */
  public void dropEcho(ClientMessageId id) {
    fx.assertOnThread();
    if (echoes.drop(id)) {
      items.deriveEnd();
    }
  }

  /**
   * A user has come to the room. That shows as an item above the next message, in the very change
   * of the items that brings it: alone it would move what the user reads.
   */
  public void came(UserId user, String name) {
    fx.assertOnThread();
    sum.came(user, name);
    comings.set(sum.get());
  }

  /** A user has left the room. */
  public void left(UserId user, String name) {
    fx.assertOnThread();
    sum.left(user, name);
    comings.set(sum.get());
  }

  /** Who came and left since the last message, or since {@link #forgetComings}. */
  public ReadOnlyObjectProperty<Comings> comingsProperty() {
    return comings.getReadOnlyProperty();
  }

  /** It is not known any more who comes and leaves. */
  public void forgetComings() {
    fx.assertOnThread();
    sum.clear();
    comings.set(Comings.NONE);
  }

  /** Who came and left until now shows above that item, from its next derivation on. */
  void placeComings(ItemKey below) {
    if (!comings.get().isEmpty()) {
      items.placeComings(below, comings.get());
      forgetComings();
    }
  }

  /**
   * Shows messages as their pending changes will make them.
   *
   * @param changes all of this room's
   */
  public void showChanges(List<PendingChange> changes) {
    fx.assertOnThread();
    items.showChanges(items.changes().withWaiting(changes));
  }

  /** Folds the messages of these people, and of nobody else. */
  public void ignore(Set<UserId> people) {
    fx.assertOnThread();
    items.showIgnored(items.changes().ignored().withPeople(people));
    ignored.set(Set.copyOf(people));
  }

  /** Whose messages are folded. */
  public ReadOnlyObjectProperty<Set<UserId>> ignoredProperty() {
    return ignored.getReadOnlyProperty();
  }

  /** Shows messages that are folded because their authors are ignored. */
  public void unfold(List<Message> messages) {
    fx.assertOnThread();
    items.showIgnored(items.changes().ignored().withUnfolded(messages));
  }

  /** The changes that are shown. */
  ChangesShown changes() {
    return items.changes();
  }

  /**
   * Puts the unread marker above a known message, or removes it.
   *
   * @param first the first message that came while the user was away; null for no marker
   */
  public void markUnreadFrom(@Nullable Message first) {
    fx.assertOnThread();
    Message former = items.unreadFrom();
    items.setUnreadFrom(first);
    for (Message each : Arrays.asList(former, first)) {
      int index = each == null ? -1 : known.indexOf(each);
      if (index >= 0) {
        items.derive(index, index + 1);
      }
    }
  }

  /**
   * Puts the unread marker above the first message by others that came after that position; without
   * such a message there is no marker.
   */
  public void markUnreadAfter(ReadPosition seen, UserId self) {
    markUnreadFrom(
        switch (seen) {
          case ReadPosition.Seen(MessageId id) ->
              known.firstAfter(id, each -> !each.userId().equals(self));
          case ReadPosition.UpTo(long seq) ->
              known.newestAfter(seq).stream()
                  .filter(each -> !each.userId().equals(self) && !each.isDeleted())
                  .findFirst()
                  .orElse(null);
        });
  }
}
