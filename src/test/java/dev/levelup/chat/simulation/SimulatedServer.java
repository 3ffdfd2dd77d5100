package dev.levelup.chat.simulation;

import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.protocol.ApiError;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.Language;
import dev.levelup.chat.server.domain.Refusal;
import dev.levelup.chat.server.domain.RefusedException;
import dev.levelup.chat.server.store.MemoryDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A server that dies and starts again on what it has committed. Tables and commit queue are the
 * real ones; this stands in for the machine and the package {@code http}.
 */
final class SimulatedServer {
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

  final Wire wire;
  private final Scheduler scheduler;
  private final MemoryDatabase database;
  private Fate fate = Fate.COMMITS;
  private Duration downtime = Duration.ZERO;
  private @Nullable ServerLife life;
  private byte[] copy = {};
  private boolean goneBack;

  SimulatedServer(Scheduler scheduler, Wire wire, MemoryDatabase database) {
    this.scheduler = scheduler;
    this.wire = wire;
    this.database = database;
    copy();
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
      life.end();
      life = null;
      fate = Fate.COMMITS;
      scheduler.after(downtime, this::start);
    }
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
   * Ends the server, and starts it again on the last copy, or on what it began with.
   *
   * @param renew whether the copy says that it is another life of the database
   */
  void restore(boolean renew, Duration downtimeUntilThen) {
    goneBack = true;
    downtime = downtimeUntilThen;
    kill();
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
    return goneBack;
  }

  /** Whether somebody has come to the server since it started on what it has now. */
  boolean hasMet(ServerConnection connection) {
    return life != null && life.hasMet(connection);
  }

  private void start() {
    life = new ServerLife(scheduler, wire, database, this::commit);
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

  /** Something comes over a socket; it is lost where nobody is up. */
  void whileUp(Consumer<ServerLife> what) {
    if (life != null) {
      what.accept(life);
    }
  }

  /** The owls put somebody out, if the server is up, and take him in again. */
  void remove(UserId user, Duration forHowLong) {
    whileUp(now -> now.remove(user));
    scheduler.after(forHowLong, () -> whileUp(now -> now.takeIn(user)));
  }

  /** A question over HTTP. Nobody answers it when the process dies meanwhile. */
  <T> CompletableFuture<T> ask(Function<ServerParts, CompletableFuture<T>> question) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    ServerLife asked = life;
    if (asked != null) {
      var _ =
          attempt(() -> question.apply(asked.parts))
              .whenComplete(
                  (value, thrown) -> {
                    if (thrown == null && !asked.isOver()) {
                      answer.complete(value);
                    } else if (!asked.isOver()) {
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
          case NOT_MEMBER, NOT_YOURS -> 403;
          case NOT_FOUND -> 404;
          case DELETED -> 409;
          default -> 500;
        };
    ApiError error = Language.ENGLISH.error(refusal);
    return new ApiException.Refused(status, error.code(), error.message(), null);
  }
}
