package dev.levelup.chat.bench.hostile;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/** The process of an attack: {@code name server seconds}. Prints "attacking", then what it did. */
public final class Attacker {
  private static final int MOST_CONNECTIONS = 12_000;

  /**
   * Refusing costs the server little: without a pause the attackers would use the CPU themselves.
   */
  private static final long AFTER_A_DEFEAT_NANOS = 1_000_000;

  private final Attack attack;
  private final URI server;
  private final long deadline;
  private final LongAdder strikes = new LongAdder();
  private final LongAdder defeats = new LongAdder();

  private Attacker(Attack attack, URI server, int seconds) {
    this.attack = attack;
    this.server = server;
    this.deadline = System.nanoTime() + seconds * 1_000_000_000L;
  }

  public static void main(String[] arguments) throws InterruptedException {
    Attacker attacker =
        new Attacker(
            Attack.find(arguments[0]).orElseThrow(),
            URI.create(arguments[1]),
            Integer.parseInt(arguments[2]));
    System.out.println("attacking");
    attacker.run();
    System.out.println(attacker.strikes + " strikes, " + attacker.defeats + " given up");
    System.exit(0);
  }

  private void run() throws InterruptedException {
    Thread[] threads = new Thread[attack.attackers()];
    for (int i = 0; i < threads.length; i++) {
      int number = i;
      threads[i] = Thread.ofPlatform().daemon().start(() -> strike(number));
    }
    for (Thread each : threads) {
      each.join(Math.max(1, (deadline - System.nanoTime()) / 1_000_000));
    }
  }

  private void strike(int attacker) {
    try (Held held = new Held(MOST_CONNECTIONS / attack.attackers())) {
      for (int round = 0; System.nanoTime() < deadline; round++) {
        strike(attacker, round, held);
      }
    } catch (IOException _) {
      return; // the server has already closed the connection
    }
  }

  private void strike(int attacker, int round, Held held) {
    try {
      attack.strike(server, attacker, round, held);
      strikes.increment();
    } catch (Exception _) {
      defeats.increment();
      LockSupport.parkNanos(AFTER_A_DEFEAT_NANOS);
    }
  }
}
