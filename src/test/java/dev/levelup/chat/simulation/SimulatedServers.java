package dev.levelup.chat.simulation;

import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.protocol.ApiError;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.Language;
import dev.levelup.chat.server.domain.Refusal;
import dev.levelup.chat.server.domain.RefusedException;
import dev.levelup.chat.server.domain.services.Services;
import dev.levelup.chat.server.store.MemoryDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The servers on one database, behind one address: each connection and each question comes to any
 * of those that are up. This stands in for the machines, what shares the load between them, and the
 * package {@code http}.
 *
 * <p>The database is SQLite in memory, with one writer: a transaction of one server never overlaps
 * with another's, not even in another room, where PostgreSQL lets them. In one room it makes no
 * difference, since there the claims put the transactions in order, so that numbers are given,
 * committed and seen in one order. Whether the claims do that is for the tests on PostgreSQL to
 * say.
 */
final class SimulatedServers {
  /** How far they start from each other after a restore. */
  private static final Duration STAGGERED = Duration.ofSeconds(2);

  final Wire wire;
  final SimulatedBus bus;
  private final Scheduler scheduler;
  private final MemoryDatabase database;
  private final List<ServerNode> nodes;
  private byte[] copy = {};
  private long restores;

  /** That many, which are up. */
  SimulatedServers(int count, Scheduler scheduler, Wire wire, MemoryDatabase database) {
    this.scheduler = scheduler;
    this.wire = wire;
    this.database = database;
    bus = new SimulatedBus(scheduler);
    Spread spread = new Spread(scheduler, this);
    boolean shared = count > 1;
    ServerNode.Starts starts =
        (name, commits) ->
            new ServerLife(
                name,
                scheduler,
                database,
                commits,
                shared ? Optional.of(bus) : Optional.empty(),
                spread);
    nodes =
        IntStream.rangeClosed(1, count)
            .mapToObj(number -> new ServerNode("server " + number, scheduler, starts))
            .toList();
    copy();
  }

  boolean isUp() {
    return nodes.stream().anyMatch(ServerNode::isUp);
  }

  /** Whether each knows in the end who is connected with another. */
  boolean hearOfEachOther() {
    return nodes.size() == 1 || bus.isReliable();
  }

  List<ServerLife> up() {
    return nodes.stream().flatMap(each -> each.life().stream()).toList();
  }

  /** Something comes to one of those that are up; it is lost where none is. */
  void atAny(Consumer<ServerLife> what) {
    any().ifPresent(what);
  }

  private Optional<ServerLife> any() {
    List<ServerLife> up = up();
    return up.isEmpty() ? Optional.empty() : Optional.of(scheduler.oneOf(up));
  }

  /** From the next commit of that server on. */
  void setFate(int server, ServerNode.Fate next, Duration downtimeAfterDeath) {
    node(server).setFate(next, downtimeAfterDeath);
  }

  /** The disk of the database is full, or has room again. */
  void setDiskFull(boolean full) {
    nodes.forEach(
        each ->
            each.setFate(full ? ServerNode.Fate.FAILS : ServerNode.Fate.COMMITS, Duration.ZERO));
  }

  /** Kills that server at this very instant; it is up again after the downtime. */
  void kill(int server, Duration downtime) {
    node(server).setFate(ServerNode.Fate.COMMITS, downtime);
    node(server).kill();
  }

  private ServerNode node(int choice) {
    return nodes.get(choice % nodes.size());
  }

  /** Makes a copy of the database, without holding up anybody. */
  void copy() {
    scheduler.note("the database is copied");
    try {
      copy = database.copy();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Ends all servers, and starts them again on the last copy, or on what they began with.
   *
   * @param renew whether the copy says that it is another life of the database
   */
  void restore(boolean renew, Duration downtime) {
    restores++;
    Duration first = downtime;
    for (ServerNode each : nodes) {
      each.setFate(ServerNode.Fate.COMMITS, first);
      each.kill();
      first = first.plus(scheduler.between(Duration.ZERO, STAGGERED));
    }
    scheduler.note("the copy is put back" + (renew ? ", with another epoch" : ""));
    try {
      database.goBack(copy);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    if (renew) {
      var _ = database.open(Runnable::run, Runnable::run).write(tables -> tables.epoch().renew());
    }
  }

  /** Whether a copy was ever put back. */
  boolean hasGoneBack() {
    return restores > 0;
  }

  /** How often a copy was put back. */
  long restores() {
    return restores;
  }

  /** Somebody is out of the owls, if a server is up, and in again after that time. */
  void remove(UserId user, int how, Duration forHowLong) {
    atAny(server -> server.members.putOut(ServerParts.OWLS, user, how));
    scheduler.after(
        forHowLong, () -> atAny(server -> server.members.takeIn(ServerParts.OWLS, user)));
  }

  /**
   * All sign-ins of a user end, if a server is up: all that the database knows. One that it forgot
   * when it went back goes on until its token runs out.
   */
  void endSignIns(UserId user) {
    atAny(
        server -> {
          var _ = server.services.auth().logoutEverywhere(user);
        });
  }

  /** A question over HTTP. Nobody answers it when the process dies meanwhile. */
  <T> CompletableFuture<T> ask(Function<Services, CompletableFuture<T>> question) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    atAny(
        asked -> {
          var _ =
              attempt(() -> question.apply(asked.services))
                  .whenComplete(
                      (value, thrown) -> {
                        if (thrown == null && !asked.isOver()) {
                          answer.complete(value);
                        } else if (!asked.isOver()) {
                          answer.completeExceptionally(refused(thrown));
                        }
                      });
        });
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
          case NOT_MEMBER, NOT_YOURS -> 403;
          case NOT_FOUND -> 404;
          case DELETED -> 409;
          default -> 500;
        };
    ApiError error = Language.ENGLISH.error(refusal);
    return new ApiException.Refused(status, error.code(), error.message(), null);
  }
}
