package dev.levelup.chat.bench.hostile;

import dev.levelup.chat.bench.BenchTokens;
import java.net.URI;

/** Sockets that request as much as they are allowed to and read none of it. */
final class DeafSockets implements Attack {
  private static final int OF_ONE_USER = 20;
  private static final String JOIN = "42[\"join-community\"," + JoinFlood.LOBBY + "]";
  private static final String SEND =
      "42[\"community:send-message\",{\"communityId\":\"lobby\",\"content\":\"%s\"}]"
          .formatted("w".repeat(1000));

  @Override
  public String name() {
    return "sockets that do not read";
  }

  @Override
  public int attackers() {
    return 8;
  }

  /**
   * Each attacker uses new users; while their sockets stay open, what is sent to them is queued.
   */
  @Override
  public void strike(URI server, int attacker, int round, Held held) throws Exception {
    String user = "deaf-" + attacker + "-" + round % 100 / OF_ONE_USER;
    Wire wire = held.add(Wire.deaf(server, "127.4." + attacker + ".1"));
    wire.upgrade().connect(BenchTokens.of(user)).packet(JOIN);
    for (int i = 0; i < 50; i++) {
      wire.packet("42" + i + "[\"nonsense\",{}]").packet(i % 10 == 0 ? SEND : JOIN);
    }
    history(server, attacker, user, held);
  }

  /** Requests the largest pages without reading them. */
  private static void history(URI server, int attacker, String user, Held held) throws Exception {
    held.add(Wire.deaf(server, "127.4." + attacker + ".2"))
        .send(
            "GET /api/communities/lobby/messages?limit=100 HTTP/1.1\r\nHost: test\r\n"
                + ("Authorization: Bearer " + BenchTokens.of(user) + "\r\n\r\n"));
  }
}
