package dev.levelup.chat.simulation;

import dev.levelup.chat.client.state.PendingMessage;
import dev.levelup.chat.client.state.RoomAccess;
import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.client.state.SendState;
import dev.levelup.chat.client.state.TimelineChecks;
import dev.levelup.chat.client.state.TimelineItem;
import dev.levelup.chat.client.sync.Chat;
import dev.levelup.chat.protocol.Member;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the user of a client sees. */
final class Screen {
  private final String name;
  private final Network network;
  private final Supplier<@Nullable Chat> chat;

  /**
   * A screen that shows whatever there is.
   *
   * @param chat null while nobody is signed in
   */
  Screen(String name, Network network, Supplier<@Nullable Chat> chat) {
    this.name = name;
    this.network = network;
    this.chat = chat;
  }

  @Nullable RoomState room() {
    Chat signedIn = chat.get();
    return signedIn == null ? null : signedIn.rooms().open();
  }

  /** Whether the open room shows what was said last, without having been opened anew. */
  boolean showsNewest(Function<RoomId, List<Message>> table) {
    RoomState open = room();
    if (open == null || isOutOf(open.id())) {
      return open != null;
    }
    if (!open.timeline().loaded().isAttached()) {
      return true; // The user looks at the past.
    }
    List<Message> all = table.apply(open.id());
    Message newest = open.timeline().loaded().newest();
    return newest == null
        ? all.isEmpty()
        : !all.isEmpty()
            && newest.id().equals(all.getLast().id())
            && !open.timeline().loaded().hasGap();
  }

  /** What shows of the open room's members, and who of them is online; null for nothing. */
  @Nullable List<Member> members() {
    RoomState open = room();
    List<Member> all = open == null ? null : open.members().listProperty().get();
    return open == null || all == null
        ? null
        : all.stream()
            .map(each -> each.withOnline(open.presence().online().get(each.id())))
            .toList();
  }

  /** Whether every message that shows in the open room is as it is now. */
  boolean isPresent(Wire wire, Function<RoomId, List<Message>> table) {
    RoomState open = room();
    List<Message> shown = TimelineChecks.messages(items()).stream().map(wire::told).toList();
    return open != null && (isOutOf(open.id()) || table.apply(open.id()).containsAll(shown));
  }

  /** Whether the user sees that the room is closed to them. */
  boolean isOutOf(RoomId id) {
    RoomState open = room();
    return open != null && open.id().equals(id) && open.access() instanceof RoomAccess.Denied;
  }

  /** Whether the user is in that room, and nothing written there is on its way any more. */
  boolean isQuietIn(RoomId id) {
    RoomState open = room();
    return open != null
        && open.id().equals(id)
        && open.access() instanceof RoomAccess.Joined
        && network.isWhole()
        && echoes(open, state -> !state.isUndelivered()).isEmpty();
  }

  /** What shows; empty while no room is open. */
  List<TimelineItem> items() {
    RoomState open = room();
    return open == null ? List.of() : open.timeline().items();
  }

  static List<PendingMessage> echoes(RoomState open, Predicate<SendState> wanted) {
    return open.timeline().items().stream()
        .filter(TimelineItem.EchoItem.class::isInstance)
        .map(each -> ((TimelineItem.EchoItem) each).pending())
        .filter(each -> wanted.test(each.state()))
        .toList();
  }

  @Override
  public String toString() {
    Chat signedIn = chat.get();
    RoomState open = room();
    return signedIn == null || open == null
        ? name + " (signed out)"
        : "%s (%s; %s %s, %d messages, %s, echoes %s)"
            .formatted(
                name,
                signedIn.connection().state(),
                open.id(),
                open.access(),
                open.timeline().loaded().size(),
                open.timeline().loaded().paging(),
                echoes(open, _ -> true).stream().map(PendingMessage::state).toList());
  }
}
