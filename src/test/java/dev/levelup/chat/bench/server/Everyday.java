package dev.levelup.chat.bench.server;

import dev.levelup.chat.server.ServerProcess;
import java.util.concurrent.TimeUnit;

/**
 * A room on a busy evening, when the server still has spare time: the CPU time of one delivery
 * under this load, in which one write does not carry many deliveries.
 */
final class Everyday {
  private static final int CONNECTIONS = 200;
  private static final int MESSAGES_PER_SECOND = 100;
  private static final int WARM_UP_SECONDS = 60;

  private Everyday() {}

  /**
   * The cost of the load.
   *
   * @param cpuMicros CPU time of a delivery, in microseconds
   * @param megabytes resident memory of the process at the end
   */
  record Cost(double cpuMicros, double megabytes) {}

  static Cost measure(Contestant contestant, int seconds) throws Exception {
    try (ServerProcess server = contestant.launcher().start();
        Crowd crowd = Crowd.connect(server.url(), CONNECTIONS, "lobby", new LoadSocket.Ear() {})) {
      talk(crowd, "w", WARM_UP_SECONDS);
      CpuTime before = CpuTime.of(server.pid());
      talk(crowd, "m", seconds);
      double cpu = CpuTime.of(server.pid()).since(before).total();
      return new Cost(
          cpu * 1e6 / ((long) seconds * MESSAGES_PER_SECOND * CONNECTIONS),
          Idlers.residentKilobytes(server.pid()) / 1024.0);
    }
  }

  private static void talk(Crowd crowd, String prefix, int seconds) throws InterruptedException {
    new Schedule(crowd.loop(), MESSAGES_PER_SECOND, seconds)
        .run(number -> crowd.get(number).say(0, "Who is at the gate tonight?", prefix + number));
    TimeUnit.SECONDS.sleep(seconds); // the crowd sends meanwhile
  }
}
