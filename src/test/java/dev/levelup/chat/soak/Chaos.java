package dev.levelup.chat.soak;

import dev.levelup.chat.server.ServerProcess;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Causes faults for a while in the networks, the server and the clients, each at its own pace. The
 * faults and the pauses are determined by the seed; what they coincide with depends on the machine.
 */
final class Chaos implements AutoCloseable {
  private static final List<Fault> FAULTS =
      List.copyOf(EnumSet.complementOf(EnumSet.of(Fault.NONE)));

  final AtomicInteger networkFaults = new AtomicInteger();
  final AtomicInteger serverKills = new AtomicInteger();
  final AtomicInteger clientKills = new AtomicInteger();

  private final List<FaultProxy> networks;
  private final List<ClientProcess> clients;
  private final Path data;
  private final Redirect log;
  private volatile ServerProcess server;

  /**
   * Starts without faults.
   *
   * @param server the running one; closing this closes the server that runs at the end
   * @param data the server's folder
   */
  Chaos(
      List<FaultProxy> networks,
      List<ClientProcess> clients,
      ServerProcess server,
      Path data,
      Redirect log) {
    this.networks = networks;
    this.clients = clients;
    this.server = server;
    this.data = data;
    this.log = log;
  }

  /** Causes faults for this time, then repairs everything. */
  void rage(long seed, Duration time) throws Exception {
    long end = System.nanoTime() + time.toNanos();
    List<Callable<Void>> plagues = new ArrayList<>();
    plagues.add(again(end, new Random(seed), this::killServer));
    plagues.add(again(end, new Random(seed + 1), this::killClient));
    for (FaultProxy each : networks) {
      Random random = new Random(seed + 2 + plagues.size());
      plagues.add(again(end, random, dice -> spoil(each, dice)));
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Void> each : threads.invokeAll(plagues)) {
        each.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("the test harness itself has failed", e.getCause());
    }
    networks.forEach(FaultProxy::heal);
  }

  private interface Plague {
    void strike(Random random) throws IOException, InterruptedException;
  }

  private static Callable<Void> again(long end, Random random, Plague plague) {
    return () -> {
      while (System.nanoTime() < end) {
        plague.strike(random);
      }
      return null;
    };
  }

  private void killServer(Random random) throws IOException, InterruptedException {
    pause(random, 3_000, 9_000);
    server.kill();
    serverKills.incrementAndGet();
    pause(random, 0, 1_500);
    server = ServerProcess.start(data, server.url().getPort(), log, "--send-rate=0");
  }

  private void killClient(Random random) throws IOException, InterruptedException {
    pause(random, 2_000, 7_000);
    ClientProcess client = clients.get(random.nextInt(clients.size()));
    client.kill();
    clientKills.incrementAndGet();
    pause(random, 0, 1_000);
    client.restart();
  }

  private void spoil(FaultProxy network, Random random) throws InterruptedException {
    pause(random, 300, 5_000);
    network.set(FAULTS.get(random.nextInt(FAULTS.size())));
    networkFaults.incrementAndGet();
    pause(random, 50, 3_000);
    network.set(Fault.NONE);
  }

  private static void pause(Random random, int least, int most) throws InterruptedException {
    Thread.sleep(random.nextInt(least, most)); // faults happen at random times
  }

  /** Kills the server for the last time, so that only what is on disk counts. */
  void killServerForGood() throws InterruptedException {
    server.kill();
  }

  @Override
  public void close() {
    server.close();
  }
}
