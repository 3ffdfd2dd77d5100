package dev.levelup.chat.simulation;

import dev.levelup.chat.protocol.ApiError;
import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.ErrorCode;
import dev.levelup.chat.protocol.JoinAck;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageUpdate;
import dev.levelup.chat.protocol.RoomChanged;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.SendAck;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.ChatEvent;
import dev.levelup.chat.server.domain.Identity;
import dev.levelup.chat.server.domain.Language;
import dev.levelup.chat.server.domain.Refusal;
import dev.levelup.chat.server.domain.RefusedException;
import dev.levelup.chat.server.store.MemoryDatabase;
import dev.levelup.chat.server.store.Role;
import dev.levelup.chat.server.store.RoomNumbers;
import dev.levelup.chat.server.store.RoomRow;
import dev.levelup.chat.server.store.Store;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A server process from its start to its kill. The rules are the real ones; this stands in for the
 * package {@code socket}.
 */
final class ServerLife {
  private static final Duration LONGEST_COMMIT = Duration.ofMillis(20);

  final ServerParts parts;
  private final Scheduler scheduler;
  private final Wire wire;
  private final Store store;
  private final Set<ServerConnection> visitors = new LinkedHashSet<>();
  private final Map<RoomId, Long> toldRevs = new HashMap<>();
  private boolean over;

  /**
   * Starts on what the database has.
   *
   * @param commits is given each commit, and runs it or throws
   */
  ServerLife(Scheduler scheduler, Wire wire, MemoryDatabase database, Consumer<Runnable> commits) {
    this.scheduler = scheduler;
    this.wire = wire;
    store = database.open(this::later, commits);
    parts = ServerParts.on(store, scheduler, this::tell);
  }

  private void later(Runnable write) {
    scheduler.after(
        scheduler.between(Duration.ZERO, LONGEST_COMMIT),
        () -> {
          if (!over) {
            write.run();
          }
        });
  }

  boolean hasMet(ServerConnection connection) {
    return visitors.contains(connection);
  }

  boolean isOver() {
    return over;
  }

  /** What it still does reaches nobody. */
  void end() {
    over = true;
    Set.copyOf(visitors).forEach(connection -> connection.line.end());
  }

  /** Takes a visitor in, until its token runs out, or refuses it. */
  void connect(ServerConnection connection, String token) {
    try {
      Identity identity = parts.auth().authenticate(token);
      connection.letIn(identity);
      visitors.add(connection);
      connection.tell(ServerConnection.Client::accepted);
      scheduler.at(identity.expiresAt(), () -> expel(connection));
    } catch (RefusedException _) {
      connection.tell(ServerConnection.Client::refused);
    }
  }

  private void expel(ServerConnection connection) {
    if (visitors.remove(connection)) {
      connection.tell(ServerConnection.Client::expelled);
    }
  }

  void join(ServerConnection connection, RoomId room, Consumer<JoinAck> ack) {
    if (!visitors.contains(connection)) {
      return;
    }
    scheduler.note("server sees " + connection + " join " + room);
    try {
      RoomNumbers last = parts.rooms().enter(connection.identity().userId(), room);
      connection.rooms.add(room);
      connection.lost.remove(room);
      acknowledge(
          connection,
          ack,
          new JoinAck.Joined(
              last.lastSeq(), last.lastRev(), last.lastSeq(), parts.rooms().epoch()));
    } catch (RefusedException e) {
      ApiError error = Language.ENGLISH.error(e.refusal());
      // Where the line loses this and no acknowledgement is due, the client takes itself for
      // joined.
      connection.lost.add(room);
      connection.deny(ErrorCode.NOT_MEMBER, error);
      acknowledge(connection, ack, new JoinAck.Refused(error));
    }
  }

  void leave(ServerConnection connection, RoomId room) {
    scheduler.note("server sees " + connection + " leave " + room);
    connection.rooms.remove(room);
  }

  void send(
      ServerConnection connection,
      RoomId room,
      String content,
      @Nullable ClientMessageId id,
      Consumer<SendAck> ack) {
    if (!visitors.contains(connection)) {
      return;
    }
    scheduler.note("server hears " + connection + " say in " + room + ": " + content);
    if (connection.lost.contains(room)) {
      refuse(connection, Refusal.NOT_IN_CLAN, ack);
      return;
    }
    if (!connection.rooms.contains(room)) {
      throw new Violation("sent into a room that is not joined: " + content);
    }
    var _ =
        parts
            .messages()
            .send(connection.identity(), room, content, id)
            .whenComplete(
                (message, thrown) -> {
                  if (over) {
                    return;
                  }
                  if (thrown == null) {
                    acknowledge(connection, ack, new SendAck.Stored(message));
                  } else {
                    refuse(connection, Refusal.of(thrown), ack);
                  }
                });
  }

  private void refuse(ServerConnection connection, Refusal why, Consumer<SendAck> ack) {
    ApiError error = Language.ENGLISH.error(why);
    if (wire == Wire.CORE) {
      connection.tell(client -> client.reported(error));
    }
    acknowledge(connection, ack, new SendAck.Refused(error));
  }

  private <A> void acknowledge(ServerConnection connection, Consumer<A> ack, A answer) {
    if (wire == Wire.FULL) {
      connection.tell(_ -> ack.accept(answer));
    }
  }

  private void tell(ChatEvent event) {
    switch (event) {
      case ChatEvent.Posted(Message message) -> broadcast(message);
      case ChatEvent.Removed(RoomId clan, UserId user) -> putOut(clan, user);
      case ChatEvent.Changed(Message message) -> update(message);
      case ChatEvent.SignInEnded _, ChatEvent.Joined _ -> {}
    }
  }

  private void broadcast(Message message) {
    if (!over) {
      scheduler.note(
          "server has " + message.room() + " " + message.seq() + ": " + message.content());
      visitors.stream()
          .filter(connection -> connection.rooms.contains(message.room()))
          .forEach(
              connection ->
                  connection.tellOverBus(scheduler, client -> client.hears(wire.told(message))));
    }
  }

  /** Tells of a change one by one, or, as where there are many, of its number alone. */
  private void update(Message message) {
    if (over || wire == Wire.CORE) {
      return;
    }
    RoomId room = message.room();
    long afterRev = toldRevs.getOrDefault(room, message.rev() - 1);
    toldRevs.put(room, message.rev());
    scheduler.note("server has changed " + room + " " + message.seq() + ", rev " + message.rev());
    MessageUpdate update = new MessageUpdate(message, afterRev);
    RoomChanged change = new RoomChanged(room, message.rev());
    boolean isOneOfMany = scheduler.between(Duration.ZERO, Duration.ofMillis(5)).isZero();
    for (ServerConnection each : visitors) {
      if (each.rooms.contains(room)) {
        each.tellOverBus(
            scheduler,
            isOneOfMany ? client -> client.hears(change) : client -> client.hears(update));
      }
    }
  }

  private void putOut(RoomId clan, UserId user) {
    scheduler.note(user + " is put out");
    for (ServerConnection each : visitors) {
      if (each.identity().userId().equals(user) && each.rooms.remove(clan)) {
        each.lost.add(clan);
        each.deny(ErrorCode.REMOVED, Language.ENGLISH.error(Refusal.REMOVED));
      }
    }
  }

  /** The owls put somebody out. */
  void remove(UserId user) {
    var _ = parts.members().remove(ServerParts.idOf("owner"), ServerParts.OWLS, user);
  }

  /** The owls take somebody in. */
  void takeIn(UserId user) {
    var _ =
        store.write(
            tables -> {
              RoomRow owls = tables.rooms().find(ServerParts.OWLS).orElseThrow();
              tables.members().add(owls, new User(user, "", null), Role.MEMBER);
              return true;
            });
  }
}
