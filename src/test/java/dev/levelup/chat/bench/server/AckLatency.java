package dev.levelup.chat.bench.server;

import dev.levelup.chat.server.ServerProcess;

/** How long a sender waits for the acknowledgement, from the moment when the send was due. */
final class AckLatency {
  private static final int SENDERS = 50;
  private static final int SENDS_PER_SECOND = 500;
  private static final int WARM_UP_SECONDS = 8;

  private AckLatency() {}

  /** Times from due to acknowledged; the server is stopped cleanly afterwards. */
  static Times measure(Contestant contestant, int seconds) throws Exception {
    AckTimes acks = new AckTimes();
    try (ServerProcess server = contestant.launcher().start();
        Crowd crowd = Crowd.connect(server.url(), SENDERS, "lobby", acks)) {
      acks.round(crowd, SENDS_PER_SECOND, "w", WARM_UP_SECONDS);
      Times times = acks.round(crowd, SENDS_PER_SECOND, "m", seconds);
      server.terminate();
      return times;
    }
  }
}
