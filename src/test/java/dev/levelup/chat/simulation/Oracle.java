package dev.levelup.chat.simulation;

import dev.levelup.chat.client.cache.StoredHistory;
import dev.levelup.chat.client.state.OutgoingFile;
import dev.levelup.chat.client.state.PendingMessage;
import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.client.state.TimelineChecks;
import dev.levelup.chat.protocol.Attachment;
import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.Member;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.activity.ReadMarks;
import dev.levelup.chat.server.store.MemoryDatabase;
import dev.levelup.chat.server.store.RoomRow;
import dev.levelup.chat.server.store.Store;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Compares the server's table, what each client shows, and what the users saw leave their
 * composers. Everybody's words are said once, so the words tell which message it is.
 */
final class Oracle {
  private final Store store;
  private final ReadMarks marks;
  private final List<SimulatedClient> clients;
  private final Set<String> undelivered = new HashSet<>();
  private final Set<UserId> putOut = new HashSet<>();
  private final Set<String> files = new HashSet<>();
  private final Set<String> stored = new HashSet<>();
  private final Set<@Nullable ClientMessageId> storedIds = new HashSet<>();
  private final Set<Message> formerly = new HashSet<>();
  private final Set<String> gone = new HashSet<>();
  private final Wire wire;
  private boolean restored;

  Oracle(Wire wire, MemoryDatabase database, List<SimulatedClient> clients) {
    this.wire = wire;
    store = database.open(Runnable::run, Runnable::run);
    marks = new ReadMarks(store, Clock.systemUTC());
    this.clients = clients;
  }

  /** Somebody may have been put out of the owls, for a while or for good. */
  void putOut(UserId user) {
    putOut.add(user);
  }

  /** The server goes back: what it had may be gone, but for what was not acknowledged. */
  void restored(Runnable goBack) {
    restored = true;
    Set<Message> before = everything();
    goBack.run();
    Set<Message> now = everything();
    before.removeAll(now);
    formerly.addAll(before);
    clients.forEach(each -> each.eyes().forgotten(before));
    before.stream()
        .map(Message::content)
        .map(UserLog::firstWords)
        .filter(words -> clients.stream().noneMatch(each -> each.keepsInOutbox(words)))
        .forEach(gone::add);
  }

  private Set<Message> everything() {
    Set<Message> all = new HashSet<>();
    ServerParts.ROOMS.forEach(room -> all.addAll(told(room)));
    return all;
  }

  /** What the server has, in the order of its numbers. */
  private List<Message> table(RoomId id) {
    return store.read(
        tables -> {
          RoomRow room = tables.rooms().find(id).orElseThrow();
          return tables.messages().range(room, 1, room.lastSeq());
        });
  }

  /** What the server has as clients hear of it, in the order in which they show it. */
  List<Message> told(RoomId room) {
    return table(room).stream().map(wire::told).sorted(Wire.ORDER).toList();
  }

  /** What has changed in a room, as the server has it now. */
  List<Message> changed(RoomId id) {
    return store.read(
        tables -> {
          RoomRow room = tables.rooms().find(id).orElseThrow();
          return room.lastRev() == 0
              ? List.of()
              : tables.changes().after(room, 0, Integer.MAX_VALUE);
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

  /** Whether a client shows who belongs to the open room, and of each whether they are online. */
  boolean showsMembers(SimulatedClient client) {
    return shows(
        client,
        all -> {
          List<Member> shown = client.screen.members();
          return shown != null
              && shown.stream().noneMatch(each -> each.online() == null)
              && shown.stream().map(each -> each.withOnline(null)).toList().equals(all);
        });
  }

  /**
   * Whether a client shows who belongs to the open room, and who of them is online as the server
   * knows that it is connected with.
   */
  boolean showsWhoIsOnline(SimulatedClient client) {
    return shows(
        client,
        all ->
            client
                .server()
                .filter(server -> server.withPresence(all).equals(client.screen.members()))
                .isPresent());
  }

  /** Whether what it shows of the members is right, where it shows any. */
  private boolean shows(SimulatedClient client, Predicate<List<Member>> members) {
    RoomState open = client.screen.room();
    return open != null
        && (wire == Wire.CORE || !isIn(client, open.id()) || members.test(members(open.id())));
  }

  private List<Member> members(RoomId room) {
    return store.read(
        tables ->
            tables.members().of(tables.rooms().find(room).orElseThrow(), null, Integer.MAX_VALUE));
  }

  /**
   * Whether the server that a client is connected with takes those for online who have a socket.
   */
  boolean knowsWhoIsOnline(SimulatedClient client) {
    return client.server().isPresent()
        && members(ServerParts.LOBBY).stream()
            .allMatch(each -> client.server().get().isOnline(each.id()) == isConnected(each.id()));
  }

  private boolean isConnected(UserId user) {
    return clients.stream().anyMatch(each -> each.user.equals(user) && each.server().isPresent());
  }

  /** Whether a client shows as unread what is so on the server, in every room. */
  boolean saysWhatIsUnread(SimulatedClient client) {
    return wire == Wire.CORE
        || ServerParts.ROOMS.stream()
            .allMatch(room -> client.unread(room).equals(marks.state(client.user, room)));
  }

  /**
   * Whether the server knows how far the user has read on a client, in every room. A mark that the
   * user has moved back, and one in another life of the database, may be anywhere.
   */
  boolean knowsWhatIsRead(SimulatedClient client) {
    return wire == Wire.CORE
        || restored
        || ServerParts.ROOMS.stream()
            .filter(room -> isIn(client, room) && !isMarkedUnread(client.user, room))
            .allMatch(room -> client.mostRead(room) <= readSeq(client.user, room));
  }

  private long readSeq(UserId user, RoomId room) {
    return marks.state(user, room).orElseThrow().readSeq();
  }

  private boolean isMarkedUnread(UserId user, RoomId room) {
    return clients.stream()
        .anyMatch(each -> each.user.equals(user) && each.log().markedUnread().contains(room));
  }

  /** A client has read a room from its beginning, or sees that it is closed. */
  void shows(SimulatedClient client, RoomId room) {
    List<Message> shown =
        TimelineChecks.messages(client.screen.items()).stream().map(wire::told).toList();
    check(
        !isIn(client, room) || shown.equals(told(room)),
        client.name + " does not show as the server has it",
        room.toString());
    TimelineChecks.echoes(client.screen.items()).stream()
        .map(PendingMessage::content)
        .forEach(undelivered::add);
  }

  /** Everybody has been everywhere, and what they saw is kept. */
  void judge() {
    for (SimulatedClient each : clients) {
      ServerParts.ROOMS.forEach(room -> judgeKept(each, room));
    }
    judgeTable();
    clients.forEach(this::judgeWhatLeft);
    clients.forEach(each -> ServerParts.ROOMS.forEach(room -> judgeOrder(each, room)));
    clients.forEach(this::judgeWhatShowed);
    judgeChanges();
  }

  /**
   * What one user alone wanted to become of a message has become of it, or was refused. In another
   * life of the database nobody can tell which message was meant.
   */
  private void judgeChanges() {
    if (restored) {
      return;
    }
    Map<String, List<String>> wanted = new HashMap<>();
    for (SimulatedClient each : clients) {
      each.log()
          .edits()
          .forEach(
              (words, first) -> wanted.computeIfAbsent(first, _ -> new ArrayList<>()).add(words));
      each.log()
          .deleted()
          .forEach(first -> wanted.computeIfAbsent(first, _ -> new ArrayList<>()).add(""));
    }
    Set<String> excused = new HashSet<>();
    clients.forEach(each -> excused.addAll(each.log().unkeptChanges()));
    clients.stream()
        .filter(each -> putOut.contains(each.user))
        .forEach(each -> excused.addAll(each.log().edits().values()));
    Set<String> all = new HashSet<>();
    everything().forEach(each -> all.add(each.content()));
    wanted.forEach(
        (first, words) -> {
          boolean isOne = words.size() == 1 && !words.contains("");
          boolean isThere = all.contains(words.getFirst());
          boolean mayBeLost = excused.contains(first) || undelivered.contains(first);
          check(
              !isOne || isThere || mayBeLost || !stored.contains(first),
              "an edit is lost",
              words.getFirst());
        });
    clients.forEach(
        each ->
            each.log().deleted().stream()
                .filter(first -> stored.contains(first) && !excused.contains(first))
                .filter(first -> !each.log().editedAfterwards().contains(first))
                .filter(_ -> !putOut.contains(each.user))
                .forEach(first -> check(false, "a deletion is lost", first)));
  }

  /** What is kept is the newest, or nothing where it must not be. */
  private void judgeKept(SimulatedClient client, RoomId room) {
    Optional<StoredHistory> history = client.kept(room);
    List<Message> kept = history.map(StoredHistory::messages).orElse(List.of());
    if (!isIn(client, room)) {
      check(kept.isEmpty(), client.name + " keeps what it may not", room.toString());
      return;
    }
    List<Message> all = told(room);
    List<Message> newest = all.subList(Math.max(0, all.size() - kept.size()), all.size());
    boolean same = kept.stream().map(wire::told).toList().equals(newest);
    check(
        same && kept.isEmpty() == all.isEmpty(),
        client.name + " keeps something else than",
        room.toString());
    boolean complete = history.filter(StoredHistory::complete).isPresent();
    check(
        !complete || kept.size() == all.size(), client.name + " keeps less than", room.toString());
  }

  private void judgeTable() {
    Map<String, RoomId> written = new HashMap<>();
    clients.forEach(each -> written.putAll(each.log().written()));
    Set<String> repeated = new HashSet<>();
    clients.forEach(each -> repeated.addAll(each.log().repeated()));
    for (RoomId room : ServerParts.ROOMS) {
      long seq = 0;
      for (Message each : table(room)) {
        seq++;
        check(Objects.equals(each.seq(), seq), "the server has a gap before", each.content());
        judgeFiles(each);
        if (each.isDeleted()) {
          continue;
        }
        storedIds.add(each.clientMessageId());
        String words = UserLog.firstWords(each.content());
        // What a core server takes again, it takes for another message.
        boolean mayBeTwice = wire == Wire.CORE && repeated.contains(words);
        check(stored.add(words) || mayBeTwice, "the server has twice", words);
        boolean old = words.startsWith("old ");
        check(old || room.equals(written.get(words)), "nobody wrote", words);
      }
    }
  }

  /** The files that left the composer with its words, in their order, and in no other message. */
  private void judgeFiles(Message message) {
    String words = message.content();
    for (Attachment each : message.attachments()) {
      check(files.add(each.name()), "a file was sent twice", each.name());
      boolean isOwned =
          store.<Boolean>read(
              tables ->
                  tables
                      .attachments()
                      .find(each.id())
                      .filter(row -> message.room().equals(row.room()))
                      .isPresent());
      check(isOwned, "the server has not the file of", words);
    }
    List<String> names = message.attachments().stream().map(Attachment::name).toList();
    clients.stream()
        .flatMap(each -> each.log().left().stream())
        .filter(each -> each.content().equals(UserLog.firstWords(words)) && !message.isDeleted())
        .map(each -> each.files().stream().map(OutgoingFile::name).toList())
        .forEach(left -> check(left.equals(names), left + " are not the files " + names, words));
    check(
        !message.isDeleted() || names.isEmpty(),
        "deleted, but not its files",
        message.id().value());
  }

  private void judgeWhatLeft(SimulatedClient client) {
    client
        .log()
        .left()
        .forEach(
            message -> {
              String words = message.content();
              boolean there = stored.contains(words);
              boolean marked = undelivered.contains(words);
              boolean said = client.log().unkept().contains(words);
              boolean deleted =
                  clients.stream().anyMatch(each -> each.log().deleted().contains(words));
              boolean excused = said || deleted || (restored && mayBeGone(client, message));
              check(there || marked || excused, "lost", words);
              check(
                  !(there && marked) || mayNotKnow(client, message.room()),
                  "delivered, and marked as not",
                  words);
            });
  }

  /**
   * What the server has acknowledged may go with its database. In the next one, an edit of that
   * user may have reached this message in place of the one that was meant.
   */
  private boolean mayBeGone(SimulatedClient client, PendingMessage message) {
    return gone.contains(message.content())
        || formerly.stream()
            .filter(each -> UserLog.firstWords(each.content()).equals(message.content()))
            .anyMatch(each -> hadBeenTold(client, message, each))
        || storedIds.contains(message.id());
  }

  /** It showed as the former server's, or left the outbox by what that one had said. */
  private static boolean hadBeenTold(SimulatedClient client, PendingMessage own, Message former) {
    return client.eyes().seen().contains(Eyewitness.asSaid(former))
        || client.eyes().confirmedByFormer().contains(own.id());
  }

  /**
   * What one device wrote came in the order in which it left the composer, with files or without.
   * Only behind what showed as not delivered does nothing wait.
   */
  private void judgeOrder(SimulatedClient client, RoomId room) {
    List<String> came = new ArrayList<>(table(room).stream().map(wire::name).toList());
    List<String> left =
        client.log().left().stream()
            .filter(each -> each.room().equals(room))
            .filter(each -> !client.eyes().undelivered().contains(each.id()))
            .map(wire::name)
            .filter(came::contains)
            .toList();
    came.retainAll(left);
    check(
        came.equals(left),
        client.name + "'s messages came as " + came + ", but left as",
        left.toString());
  }

  /** Whoever was put out before the answer came can never ask; a core server gives none. */
  private boolean mayNotKnow(SimulatedClient client, RoomId room) {
    return wire == Wire.CORE || (putOut.contains(client.user) && room.equals(ServerParts.OWLS));
  }

  private void judgeWhatShowed(SimulatedClient client) {
    Set<Message> all = new HashSet<>();
    everything().forEach(each -> all.add(Eyewitness.asSaid(each)));
    formerly.forEach(each -> all.add(Eyewitness.asSaid(each)));
    for (Message each : client.eyes().seen()) {
      check(all.contains(each), client.name + " was shown what is not so", each.id().value());
    }
    for (String each : client.eyes().words()) {
      boolean isFirst = each.equals(UserLog.firstWords(each));
      boolean edited = clients.stream().anyMatch(other -> other.log().edits().containsKey(each));
      check(isFirst || edited, client.name + " was shown what nobody wrote", each);
    }
  }

  private static void check(boolean holds, String otherwise, String words) {
    if (!holds) {
      throw new Violation(otherwise + ": " + words);
    }
  }
}
