package dev.levelup.chat.simulation;

import dev.levelup.chat.client.cache.KeptHistory;
import dev.levelup.chat.client.state.PendingMessage;
import dev.levelup.chat.client.state.TimelineChecks;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.store.MemoryDatabase;
import dev.levelup.chat.server.store.Room;
import dev.levelup.chat.server.store.Store;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Compares the server's table, what each client shows, and what the users saw leave their
 * composers. Everybody's words are said once, so the words tell which message it is.
 */
final class Oracle {
  private final Store store;
  private final List<SimulatedClient> clients;
  private final Set<String> undelivered = new HashSet<>();
  private final Set<UserId> putOut = new HashSet<>();

  Oracle(MemoryDatabase database, List<SimulatedClient> clients) {
    store = database.open(Runnable::run, Runnable::run);
    this.clients = clients;
  }

  /** Somebody may have been put out of the owls, for a while or for good. */
  void putOut(UserId user) {
    putOut.add(user);
  }

  /** What the server has. */
  List<Message> table(RoomId id) {
    return store.read(
        tables -> {
          Room room = tables.rooms().find(id).orElseThrow();
          return tables.messages().range(room, 1, room.lastSeq());
        });
  }

  long lastSeq(RoomId id) {
    return store.<Long>read(tables -> tables.rooms().find(id).orElseThrow().lastSeq());
  }

  boolean isIn(SimulatedClient client, RoomId room) {
    return store.<Boolean>read(
        tables ->
            room.kind() == RoomKind.COMMUNITY
                || tables.members().isMember(tables.rooms().find(room).orElseThrow(), client.user));
  }

  /** A client has read a room from its beginning, or sees that it is closed. */
  void shows(SimulatedClient client, RoomId room) {
    boolean in = isIn(client, room);
    if (in && !TimelineChecks.messages(client.items()).equals(table(room))) {
      throw new Violation(client.name + " does not show " + room + " as the server has it");
    }
    TimelineChecks.echoes(client.items()).stream()
        .map(PendingMessage::content)
        .forEach(undelivered::add);
  }

  /** Everybody has been everywhere: what is kept is the newest, or nothing where it must not be. */
  private void judgeKept(SimulatedClient client, RoomId room) {
    List<Message> kept = client.kept(room).map(KeptHistory::messages).orElse(List.of());
    if (!isIn(client, room)) {
      check(kept.isEmpty(), client.name + " keeps what it may not", room.toString());
      return;
    }
    List<Message> table = table(room);
    boolean same =
        kept.equals(
            table.subList(table.size() - Math.min(table.size(), kept.size()), table.size()));
    check(
        same && kept.isEmpty() == table.isEmpty(),
        client.name + " keeps something else",
        room.toString());
    boolean complete = client.kept(room).filter(KeptHistory::complete).isPresent();
    check(
        !complete || kept.size() == table.size(),
        client.name + " keeps less than",
        room.toString());
  }

  void judge() {
    for (SimulatedClient each : clients) {
      ServerParts.ROOMS.forEach(room -> judgeKept(each, room));
    }
    Map<String, RoomId> written = new HashMap<>();
    clients.forEach(each -> written.putAll(each.written()));
    Set<Message> stored = new HashSet<>();
    Set<String> storedWords = new HashSet<>();
    for (RoomId room : ServerParts.ROOMS) {
      long seq = 0;
      for (Message each : table(room)) {
        seq++;
        check(Objects.equals(each.seq(), seq), "the server has a gap before", each.content());
        check(storedWords.add(each.content()), "the server has twice", each.content());
        boolean old = each.content().startsWith("old ");
        check(old || room.equals(written.get(each.content())), "nobody wrote", each.content());
        stored.add(each);
      }
    }
    for (SimulatedClient client : clients) {
      for (String words : client.left().keySet()) {
        boolean there = storedWords.contains(words);
        check(there || undelivered.contains(words), "lost", words);
        // Whoever was put out before the answer came can never ask for it again.
        boolean mayKnow =
            !putOut.contains(client.user) || !client.left().get(words).equals(ServerParts.OWLS);
        check(
            !(there && undelivered.contains(words) && mayKnow),
            "delivered, and marked as not",
            words);
      }
      for (Message each : client.eyes().seen()) {
        check(stored.contains(each), client.name + " was shown what is not so", each.content());
      }
    }
  }

  private static void check(boolean holds, String otherwise, String words) {
    if (!holds) {
      throw new Violation(otherwise + ": " + words);
    }
  }
}
