package dev.levelup.chat.client.ui.switcher;

import dev.levelup.chat.client.state.RecentPlaces;
import dev.levelup.chat.client.state.Room;
import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.client.state.UnreadRooms;
import dev.levelup.chat.client.sync.Chat;
import dev.levelup.chat.client.ui.completion.Writers;
import dev.levelup.chat.client.ui.switcher.Destination.ToCommand;
import dev.levelup.chat.client.ui.switcher.Destination.ToPerson;
import dev.levelup.chat.client.ui.switcher.Destination.ToRoom;
import dev.levelup.chat.protocol.Member;
import dev.levelup.chat.protocol.ReadState;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Collects where the user can go to: the listed rooms, the people of the rooms in use, and the
 * commands. FX thread only.
 */
public final class SwitcherSource {
  private final Chat chat;
  private final Supplier<List<ToCommand>> commands;

  /**
   * @param commands what can be done now
   */
  public SwitcherSource(Chat chat, Supplier<List<ToCommand>> commands) {
    this.chat = chat;
    this.commands = commands;
    chat.rooms().openProperty().map(RoomState::id).subscribe(this::noteRoom);
  }

  private void noteRoom(@Nullable RoomId open) {
    if (open != null) {
      chat.went(RecentPlaces.keyOf(open));
    }
  }

  /** The user goes there. */
  void went(Destination destination) {
    chat.went(destination.key());
  }

  /** All there is now; what is returned makes a list of it, on any thread. */
  Supplier<Destinations> collect() {
    List<ToRoom> rooms = rooms();
    List<Collection<Member>> people = chat.rooms().open() == null ? List.of() : people();
    List<ToCommand> done = List.copyOf(commands.get());
    List<String> lately = chat.recentPlaces().keys();
    UserId self = chat.user().id();
    return () -> {
      List<Destination> all = new ArrayList<>(rooms);
      all.addAll(named(people, self));
      all.addAll(done);
      return new Destinations(latelyFirst(all, lately));
    };
  }

  /** Those with news first, then the one with the newest message; not the open one. */
  private List<ToRoom> rooms() {
    RoomState open = chat.rooms().open();
    UnreadRooms unread = chat.reads().unread();
    Comparator<Room> order =
        Comparator.<Room>comparingInt(room -> news(unread.find(room.id())))
            .reversed()
            .thenComparing(
                room -> unread.newest().getOrDefault(room.id(), Instant.MIN),
                Comparator.reverseOrder());
    return Stream.of(chat.directory().communities(), chat.directory().clans())
        .flatMap(List::stream)
        .filter(room -> open == null || !room.id().equals(open.id()))
        .sorted(order)
        .map(ToRoom::new)
        .toList();
  }

  private static int news(@Nullable ReadState state) {
    if (state == null || state.unread() == 0) {
      return 0;
    }
    return state.mentions() == 0 ? 1 : 2;
  }

  /** Those who wrote before the others, and the room that was opened last before the others. */
  private List<Collection<Member>> people() {
    List<RoomState> rooms = chat.rooms().inUse();
    return Stream.concat(
            rooms.stream().map(room -> Writers.of(room).values()),
            rooms.stream().map(room -> room.members().listProperty().get()))
        .filter(Objects::nonNull)
        .toList();
  }

  private static Collection<ToPerson> named(List<Collection<Member>> people, UserId self) {
    Map<UserId, ToPerson> named = new LinkedHashMap<>();
    for (Collection<Member> each : people) {
      for (Member one : each) {
        if (!one.id().equals(self)) {
          named.computeIfAbsent(
              one.id(), id -> ToPerson.of(new User(id, one.name(), one.avatar())));
        }
      }
    }
    return named.values();
  }

  private static List<Destination> latelyFirst(List<Destination> all, List<String> lately) {
    Map<String, Destination> known = HashMap.newHashMap(all.size());
    all.forEach(each -> known.put(each.key(), each));
    List<Destination> first = lately.stream().map(known::remove).filter(Objects::nonNull).toList();
    return Stream.concat(first.stream(), all.stream().filter(each -> known.containsKey(each.key())))
        .toList();
  }
}
