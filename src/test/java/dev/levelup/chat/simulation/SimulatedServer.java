package dev.levelup.chat.simulation;

import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.protocol.AccessDenied;
import dev.levelup.chat.protocol.ApiError;
import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.ErrorCode;
import dev.levelup.chat.protocol.JoinAck;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.SendAck;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.Identity;
import dev.levelup.chat.server.domain.Language;
import dev.levelup.chat.server.domain.Refusal;
import dev.levelup.chat.server.domain.RefusedException;
import dev.levelup.chat.server.store.MemoryDatabase;
import dev.levelup.chat.server.store.Role;
import dev.levelup.chat.server.store.Room;
import dev.levelup.chat.server.store.Store;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A server process that dies and starts again on what it has committed. Rules, tables and commit
 * queue are the real ones; this stands in for the packages {@code socket} and {@code http}.
 */
final class SimulatedServer {
  private static final Duration LONGEST_COMMIT = Duration.ofMillis(20);

  /** What becomes of the next commit. */
  enum Fate {
    COMMITS,
    /** The process is killed just before it. */
    DIES_BEFORE,
    /** The process is killed just after it, and has told nobody. */
    DIES_AFTER,
    /** The disk is full. */
    FAILS
  }

  private final Scheduler scheduler;
  private final MemoryDatabase database;
  private Fate fate = Fate.COMMITS;
  private Duration downtime = Duration.ZERO;
  private @Nullable Life life;

  SimulatedServer(Scheduler scheduler, MemoryDatabase database) {
    this.scheduler = scheduler;
    this.database = database;
    start();
  }

  boolean isUp() {
    return life != null;
  }

  /** From the next commit on. */
  void setFate(Fate next, Duration downtimeAfterDeath) {
    fate = next;
    downtime = downtimeAfterDeath;
  }

  /** Killed at this very instant, and up again after the downtime. */
  void kill() {
    if (life != null) {
      scheduler.note("server is killed");
      life.over = true;
      Set.copyOf(life.visitors).forEach(visitor -> visitor.line.end());
      life = null;
      fate = Fate.COMMITS;
      scheduler.after(downtime, this::start);
    }
  }

  private void start() {
    life = new Life();
  }

  /** A question over HTTP. Nobody answers it when the process dies meanwhile. */
  <T> CompletableFuture<T> ask(Function<ServerParts, CompletableFuture<T>> question) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    Life asked = life;
    if (asked != null) {
      var _ =
          attempt(() -> question.apply(asked.parts))
              .whenComplete(
                  (value, thrown) -> {
                    if (thrown == null && !asked.over) {
                      answer.complete(value);
                    } else if (!asked.over) {
                      answer.completeExceptionally(refused(thrown));
                    }
                  });
    }
    return answer;
  }

  private static <T> CompletableFuture<T> attempt(Supplier<CompletableFuture<T>> question) {
    try {
      return question.get();
    } catch (RefusedException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private static ApiException refused(Throwable thrown) {
    Refusal refusal = Refusal.of(thrown);
    int status =
        switch (refusal) {
          case INVALID_TOKEN, WRONG_CREDENTIALS -> 401;
          case NOT_MEMBER -> 403;
          default -> 500;
        };
    ApiError error = Language.ENGLISH.error(refusal);
    return new ApiException.Refused(status, error.code(), error.message(), null);
  }

  /** Takes a visitor in, until its token runs out, or refuses it. */
  void connect(Visitor visitor, String token) {
    Life now = life;
    if (now == null) {
      return;
    }
    try {
      Identity identity = now.parts.auth().authenticate(token);
      visitor.identity = identity;
      now.visitors.add(visitor);
      visitor.tell(Visitor.Client::accepted);
      scheduler.at(
          identity.expiresAt(),
          () -> {
            if (now.visitors.remove(visitor)) {
              visitor.tell(Visitor.Client::expelled);
            }
          });
    } catch (RefusedException e) {
      visitor.tell(Visitor.Client::refused);
    }
  }

  void join(Visitor visitor, RoomId room, Consumer<JoinAck> ack) {
    Life now = life;
    if (now == null || !now.visitors.contains(visitor)) {
      return;
    }
    JoinAck answer;
    try {
      now.parts.rooms().enter(visitor.identity().userId(), room);
      visitor.rooms.add(room);
      visitor.putOut = false;
      long last = now.parts.rooms().enter(visitor.identity().userId(), room);
      answer = new JoinAck.Joined(last, last);
    } catch (RefusedException e) {
      ApiError error = Language.ENGLISH.error(e.refusal());
      visitor.deny(ErrorCode.NOT_MEMBER, error);
      answer = new JoinAck.Refused(error);
    }
    JoinAck given = answer;
    visitor.tell(client -> ack.accept(given));
  }

  void leave(Visitor visitor, RoomId room) {
    visitor.rooms.remove(room);
  }

  /** The owls put somebody out, if the server is up, and take him in again. */
  void remove(UserId user, Duration forHowLong) {
    if (life != null) {
      var _ = life.parts.members().remove(ServerParts.idOf("owner"), ServerParts.OWLS, user);
      scheduler.after(forHowLong, () -> takeIn(user));
    }
  }

  private void takeIn(UserId user) {
    if (life != null) {
      var _ =
          life.store.write(
              tables -> {
                Room owls = tables.rooms().find(ServerParts.OWLS).orElseThrow();
                tables.members().add(owls, new User(user, "", null), Role.MEMBER);
                return true;
              });
    }
  }

  void send(
      Visitor visitor,
      RoomId room,
      String content,
      @Nullable ClientMessageId id,
      Consumer<SendAck> ack) {
    Life now = life;
    if (now == null || !now.visitors.contains(visitor)) {
      return;
    }
    if (visitor.putOut && room.equals(ServerParts.OWLS)) {
      ApiError error = Language.ENGLISH.error(Refusal.NOT_IN_CLAN);
      visitor.tell(client -> ack.accept(new SendAck.Refused(error)));
      return;
    }
    if (!visitor.rooms.contains(room)) {
      throw new Violation("sent into a room that is not joined: " + content);
    }
    var _ =
        now.parts
            .messages()
            .send(visitor.identity(), room, content, id)
            .whenComplete(
                (message, thrown) -> {
                  if (!now.over) {
                    SendAck answer = answer(message, thrown);
                    visitor.tell(client -> ack.accept(answer));
                  }
                });
  }

  private static SendAck answer(Message message, @Nullable Throwable thrown) {
    return thrown == null
        ? new SendAck.Stored(message)
        : new SendAck.Refused(Language.ENGLISH.error(Refusal.of(thrown)));
  }

  /** The server's end of a line. */
  static final class Visitor {
    /** What a server can do to the one at the other end. */
    interface Client {
      void accepted();

      void refused();

      void expelled();

      void hears(Message message);

      void denied(AccessDenied reason);

      void lost();
    }

    final Network.Line line;
    private final Client client;
    private final Set<RoomId> rooms = new HashSet<>();
    private @Nullable Identity identity;
    private boolean putOut;

    Visitor(Network network, Client client) {
      this.client = client;
      line = network.line(client::lost);
    }

    private Identity identity() {
      if (identity == null) {
        throw new IllegalStateException("nobody was let in");
      }
      return identity;
    }

    private void deny(String code, ApiError error) {
      tell(client -> client.denied(new AccessDenied(code, error.message())));
    }

    private void tell(Consumer<Client> what) {
      line.down(() -> what.accept(client));
    }
  }

  /** From one start to the next kill. What a former life still does reaches nobody. */
  private final class Life {
    private final Set<Visitor> visitors = new LinkedHashSet<>();
    private final Store store;
    private final ServerParts parts;
    private boolean over;

    Life() {
      store = database.open(this::later, this::commit);
      parts = ServerParts.on(store, scheduler, this::broadcast, this::putOut);
    }

    private void putOut(RoomId clan, UserId user) {
      scheduler.note(user + " is put out");
      for (Visitor each : visitors) {
        if (each.identity().userId().equals(user) && each.rooms.remove(clan)) {
          each.putOut = true;
          each.deny(ErrorCode.REMOVED, Language.ENGLISH.error(Refusal.REMOVED));
        }
      }
    }

    private void later(Runnable task) {
      scheduler.after(
          scheduler.between(Duration.ZERO, LONGEST_COMMIT),
          () -> {
            if (!over) {
              task.run();
            }
          });
    }

    private void commit(Runnable commit) {
      switch (fate) {
        case COMMITS -> commit.run();
        case FAILS -> throw new IllegalStateException("the disk is full");
        case DIES_BEFORE -> {
          kill();
          throw new IllegalStateException("killed before a commit");
        }
        case DIES_AFTER -> {
          commit.run();
          kill();
        }
      }
    }

    private void broadcast(Message message) {
      if (!over) {
        scheduler.note(
            "server has " + message.room() + " " + message.seq() + ": " + message.content());
        visitors.stream()
            .filter(visitor -> visitor.rooms.contains(message.room()))
            .forEach(visitor -> visitor.tell(client -> client.hears(message)));
      }
    }
  }
}
