package dev.levelup.chat.simulation;

import dev.levelup.chat.client.net.ApiException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** What lies between one client and the servers. */
final class Network {
  private static final Duration SHORTEST = Duration.ofMillis(1);
  private static final Duration USUAL = Duration.ofMillis(120);
  private static final Duration SLOW = Duration.ofSeconds(4);
  private static final Duration HTTP_PATIENCE = Duration.ofSeconds(15);

  /** How the network is to what crosses it now. */
  enum Mood {
    GOOD,
    /** Everything takes up to some seconds. */
    SLOW,
    /** Some of what a line carries comes twice. */
    DOUBLING,
    /** Nobody is reached, and whoever tries is told. */
    AWAY,
    /** Nobody is reached, and nobody is told. */
    SILENT
  }

  private final Scheduler scheduler;
  private final SimulatedServers servers;
  private final List<Line> lines = new ArrayList<>();
  private Mood mood = Mood.GOOD;

  Network(Scheduler scheduler, SimulatedServers servers) {
    this.scheduler = scheduler;
    this.servers = servers;
  }

  /** From now on it is like that, for new lines and, where that ends them, for those there are. */
  void set(Mood next) {
    mood = next;
    if (next == Mood.AWAY) {
      cut();
    }
  }

  /** All lines end; what they carry is lost. */
  void cut() {
    List.copyOf(lines).forEach(Line::end);
  }

  /** Lines go on, but what they carry is lost from now on, until somebody gives them up. */
  void silence(boolean up, boolean down) {
    lines.forEach(line -> line.silence(up, down));
  }

  boolean isReachable() {
    return servers.isUp() && mood != Mood.AWAY && mood != Mood.SILENT;
  }

  /** Whether nobody takes a line for good that is silent. */
  boolean isWhole() {
    return lines.stream().noneMatch(line -> line.deaf || line.mute);
  }

  Duration delay() {
    return scheduler.between(SHORTEST, mood == Mood.SLOW ? SLOW : USUAL);
  }

  /** How long somebody waits who dials in vain: not at all where a machine says no. */
  Duration inVain() {
    return mood == Mood.SILENT ? Duration.ofSeconds(10) : delay();
  }

  /**
   * A new line.
   *
   * @param lost tells the client when it ends, whoever ended it
   * @param gone tells the server
   */
  Line line(Runnable lost, Runnable gone) {
    Line line = new Line(lost, gone);
    lines.add(line);
    return line;
  }

  /** A question over HTTP. */
  <T> CompletableFuture<T> ask(Supplier<CompletableFuture<T>> atServer) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    Runnable fail =
        () -> answer.completeExceptionally(new ApiException.Unreachable(new IOException()));
    scheduler.after(HTTP_PATIENCE, fail);
    if (!isReachable()) {
      scheduler.after(inVain(), fail);
      return answer;
    }
    scheduler.after(delay(), () -> carry(atServer.get(), answer, fail));
    return answer;
  }

  private <T> void carry(
      CompletableFuture<T> atServer, CompletableFuture<T> answer, Runnable fail) {
    var _ =
        atServer.whenComplete(
            (value, thrown) ->
                scheduler.after(
                    delay(),
                    () -> {
                      if (!isReachable()) {
                        fail.run();
                      } else if (thrown == null) {
                        answer.complete(value);
                      } else {
                        answer.completeExceptionally(thrown);
                      }
                    }));
  }

  /** One connection: what it carries comes in order, or not at all. */
  final class Line {
    private final Runnable lost;
    private final Runnable gone;
    private boolean ended;
    private boolean deaf;
    private boolean mute;
    private Instant lastUp = Instant.EPOCH;
    private Instant lastDown = Instant.EPOCH;

    private Line(Runnable lost, Runnable gone) {
      this.lost = lost;
      this.gone = gone;
    }

    /** To the server. */
    void up(Runnable arrival) {
      // A core server cannot tell a frame that comes twice from one that is meant twice.
      lastUp = carry(lastUp, servers.wire == Wire.FULL, () -> !deaf, arrival);
    }

    /** To the client. */
    void down(Runnable arrival) {
      lastDown = carry(lastDown, true, () -> !mute, arrival);
    }

    private Instant carry(
        Instant last, boolean mayDouble, Supplier<Boolean> passes, Runnable arrival) {
      Instant wanted = scheduler.now().plus(delay());
      Instant due = wanted.isAfter(last) ? wanted : last;
      boolean doubled = mayDouble && mood == Mood.DOUBLING && wanted.toEpochMilli() % 2 == 0;
      for (int i = 0; i < (doubled ? 2 : 1); i++) {
        scheduler.at(
            due,
            () -> {
              if (!ended && passes.get()) {
                arrival.run();
              }
            });
      }
      return due;
    }

    /** What it carries is lost; both ends hear of it when they do. */
    void end() {
      if (!ended) {
        ended = true;
        lines.remove(this);
        scheduler.after(delay(), lost);
        scheduler.after(delay(), gone);
      }
    }

    private void silence(boolean up, boolean down) {
      deaf |= up;
      mute |= down;
      // The heartbeat of one end or the other.
      scheduler.after(scheduler.between(Duration.ofSeconds(15), Duration.ofSeconds(30)), this::end);
    }
  }
}
