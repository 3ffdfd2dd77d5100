package dev.levelup.chat.bench.hostile;

import dev.levelup.chat.bench.BenchTokens;
import java.io.IOException;
import java.net.URI;

/** One user who joins and leaves a room on many sockets, so that all its members are notified. */
final class JoinFlood implements Attack {
  private static final int PACKETS = 400;
  static final String LOBBY = "{\"communityId\":\"lobby\"}";

  @Override
  public String name() {
    return "joins and leaves";
  }

  @Override
  public int attackers() {
    return 30;
  }

  @Override
  public void strike(URI server, int attacker, int round, Held held) throws Exception {
    String from = "127.3.0." + (1 + attacker);
    try (Wire wire = new Wire(server, from).upgrade().connect(BenchTokens.of("mallory"))) {
      Thread.ofVirtual().start(() -> drain(wire));
      for (int i = 0; i < PACKETS; i++) {
        wire.packet("42[\"join-community\"," + LOBBY + "]");
        wire.packet("42[\"leave-community\"," + LOBBY + "]");
      }
    }
  }

  private static void drain(Wire wire) {
    try {
      wire.drain();
    } catch (IOException _) {
      return; // the connection has ended, as expected
    }
  }
}
