package dev.levelup.chat.simulation;

import dev.levelup.chat.server.bus.MemoryBus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/**
 * The bus between the servers. What one server publishes comes to another in order, but late,
 * twice, or not at all, and out of order with what others publish.
 */
final class SimulatedBus {
  /** How much of a hundred is lost, in one world and another. */
  private static final List<Integer> LOSSES = List.of(0, 0, 5, 30, 100);

  /** How long it takes at most, in milliseconds, in one world and another. */
  private static final List<Integer> DELAYS = List.of(50, 300, 300, 2000);

  private static final int DOUBLED = 10;
  private static final byte[] KEY = new byte[32];

  private final Scheduler scheduler;
  private final Random chance;
  private final int lost;
  private final int longest;
  private final Set<End> ends = new LinkedHashSet<>();
  private Instant lastLoss = Instant.MIN;
  private boolean down;

  SimulatedBus(Scheduler scheduler) {
    this.scheduler = scheduler;
    chance = scheduler.chance();
    lost = LOSSES.get(chance.nextInt(LOSSES.size()));
    longest = DELAYS.get(chance.nextInt(DELAYS.size()));
  }

  /** Longer than anything is on its way that comes once. */
  Duration longest() {
    return Duration.ofMillis(longest);
  }

  /** Whether it loses nothing by itself. */
  boolean isReliable() {
    return lost == 0;
  }

  /** While it is down, nothing is published, and what is on its way is lost. */
  void setDown(boolean isDown) {
    down = isDown;
  }

  /** Whether somebody may not have heard of what was published since then. */
  boolean hasLostSince(Instant then) {
    return down || !lastLoss.isBefore(then);
  }

  /** Another server's end of it. */
  End connect(String name, Clock clock) {
    End end = new End(name, clock);
    ends.add(end);
    return end;
  }

  /** One server's end. */
  final class End {
    final MemoryBus bus;
    private final String name;
    private final Map<End, Instant> lastFrom = new HashMap<>();

    private End(String name, Clock clock) {
      this.name = name;
      bus = new MemoryBus(KEY, "simulated", clock, scheduler::nanos, this::publish);
    }

    /** The server is gone. */
    void end() {
      ends.remove(this);
    }

    private void publish(String text) {
      ends.forEach(to -> carry(to, text));
    }

    private void carry(End to, String text) {
      if (down || chance.nextInt(100) < lost) {
        lose(to);
        return;
      }
      Instant wanted = scheduler.now().plusMillis(chance.nextInt(longest));
      Instant last = Objects.requireNonNullElse(to.lastFrom.get(this), Instant.MIN);
      Instant due = wanted.isAfter(last) ? wanted : last;
      to.lastFrom.put(this, due);
      scheduler.at(
          due,
          () -> {
            boolean isTaken = to.arrives(text);
            if (!isTaken && to != this) {
              lose(to);
            }
          });
      if (chance.nextInt(100) < DOUBLED) {
        Instant again = due.plusMillis(chance.nextInt(longest));
        scheduler.at(again, () -> to.arrives(text));
      }
    }

    private boolean arrives(String text) {
      return !down && ends.contains(this) && bus.hear(text);
    }

    private void lose(End to) {
      lastLoss = scheduler.now();
      scheduler.note("the bus loses something for " + to.name);
    }
  }
}
