package dev.levelup.chat.simulation;

import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.ChatEvent;
import dev.levelup.chat.server.store.RoomNumbers;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * Checks that what is committed on one server comes to the sockets of all: as soon as the bus has
 * told the others, or soon after if it has not, however long their clients stay connected.
 */
final class Spread {
  /** How long the servers need to act on what they hear. */
  private static final Duration ACTING = Duration.ofMillis(100);

  private static final Duration BY_LOOK = Duration.ofSeconds(3);

  private final Scheduler scheduler;
  private final SimulatedServers servers;
  private final Map<UserId, Long> removals = new HashMap<>();

  Spread(Scheduler scheduler, SimulatedServers servers) {
    this.scheduler = scheduler;
    this.servers = servers;
  }

  /**
   * Something is committed.
   *
   * @param by the server, which may have died of it and then tells nobody
   */
  void begins(ServerLife by, ChatEvent.Durable event) {
    switch (event) {
      case ChatEvent.Posted(Message message) -> soon(lags(message, 0), event);
      case ChatEvent.Changed(Message message) -> soon(lags(message, message.rev()), event);
      case ChatEvent.Removed(RoomId room, UserId user) -> putOut(by, room, user, event);
      case ChatEvent.Banned(RoomId room, UserId user) -> putOut(by, room, user, event);
      case ChatEvent.Left(RoomId room, UserId user) -> putOut(by, room, user, event);
      case ChatEvent.RoomsChanged _ -> {}
      case ChatEvent.RoomDeleted _ ->
          throw new IllegalStateException("nobody does that here: " + event);
      case ChatEvent.SignInEnded(String signInId) -> {
        atOnce(by, server -> server.isConnected(signInId), event);
        soon(server -> server.isConnected(signInId), event);
      }
    }
  }

  private void putOut(ServerLife by, RoomId room, UserId user, ChatEvent event) {
    long number = removals.merge(user, 1L, Long::sum);
    Predicate<ServerLife> isWrong =
        server -> server.lets(user, room) && isLast(number, user) && !isMember(user, room);
    atOnce(by, isWrong, event);
    soon(isWrong, event);
  }

  private static Predicate<ServerLife> lags(Message message, long rev) {
    RoomNumbers numbers = new RoomNumbers(Objects.requireNonNull(message.seq()), rev);
    return server -> server.lags(message.room(), numbers);
  }

  private boolean isLast(long number, UserId user) {
    return removals.getOrDefault(user, 0L) == number;
  }

  private boolean isMember(UserId user, RoomId clan) {
    return servers.up().getFirst().services.rooms().isMember(user, clan, user);
  }

  /** If all of them can have heard of it over the bus. */
  private void atOnce(ServerLife by, Predicate<ServerLife> isWrong, ChatEvent event) {
    if (!by.isOver()) {
      Instant now = scheduler.now();
      Duration onTheWay = servers.bus.longest().plus(ACTING);
      after(onTheWay, () -> !servers.bus.hasLostSince(now), isWrong, event);
    }
  }

  private void soon(Predicate<ServerLife> isWrong, ChatEvent event) {
    after(BY_LOOK, () -> true, isWrong, event);
  }

  /** Unless the database has gone back meanwhile. */
  private void after(
      Duration time, BooleanSupplier must, Predicate<ServerLife> isWrong, ChatEvent event) {
    long restores = servers.restores();
    scheduler.after(
        time,
        () -> {
          if (servers.restores() == restores && must.getAsBoolean()) {
            check(isWrong, event);
          }
        });
  }

  private void check(Predicate<ServerLife> isWrong, ChatEvent event) {
    for (ServerLife each : servers.up()) {
      if (isWrong.test(each)) {
        scheduler.violated("not everybody on " + each.name + " has heard of " + event);
      }
    }
  }
}
