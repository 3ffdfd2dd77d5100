package dev.levelup.chat.bench.server;

import dev.levelup.chat.server.ServerProcess;
import java.io.IOException;

/**
 * A room on a busy evening, when the server still has spare time: 100 messages a second to 200
 * clients. One write does not carry many deliveries then, and each costs its full CPU time.
 */
final class Everyday {
  private static final int CONNECTIONS = 200;
  private static final int WARM_UP_SECONDS = 60;

  private Everyday() {}

  /**
   * The cost of the load.
   *
   * @param cpuMicros CPU time of a delivery, in microseconds
   * @param restMegabytes resident memory of the process before the first client
   * @param megabytes resident memory of the process at the end
   * @param times how long each client waited for each message
   */
  record Cost(double cpuMicros, double restMegabytes, double megabytes, Times times) {}

  static Cost measure(Contestant contestant, int seconds) throws Exception {
    try (ServerProcess server = contestant.launcher().start()) {
      return measure(server, seconds);
    }
  }

  private static Cost measure(ServerProcess server, int seconds) throws Exception {
    double rest = megabytes(server);
    RoomLatency latency = new RoomLatency();
    try (Crowd crowd = Crowd.connect(server.url(), CONNECTIONS, "lobby", latency)) {
      latency.round(crowd, "w", WARM_UP_SECONDS);
      CpuTime before = CpuTime.of(server.pid());
      Times times = latency.round(crowd, "m", seconds);
      double cpu = CpuTime.of(server.pid()).since(before).total();
      return new Cost(cpu * 1e6 / times.count(), rest, megabytes(server), times);
    }
  }

  private static double megabytes(ServerProcess server) throws IOException {
    return Idlers.residentKilobytes(server.pid()) / 1024.0;
  }
}
