package dev.levelup.chat.bench.hostile;

import dev.levelup.chat.bench.BenchTokens;
import java.io.IOException;
import java.net.URI;

/** New users of one address who create as many rooms as they can and then request the list. */
final class RoomFlood implements Attack {
  private static final String ROOM =
      "{\"name\":\"%s\",\"description\":\"%s\"}".formatted("n".repeat(50), "d".repeat(200));

  @Override
  public String name() {
    return "rooms";
  }

  @Override
  public int attackers() {
    return 4;
  }

  @Override
  public void strike(URI server, int attacker, int round, Held held) throws Exception {
    String user = "builder-" + attacker + "-" + round / 25;
    String headers =
        "Content-Type: application/json\r\nAuthorization: Bearer " + BenchTokens.of(user) + "\r\n";
    try (Wire wire = new Wire(server, "127.7.0.1")) {
      int made = wire.request("POST", "/api/communities", headers, ROOM);
      wire.request("GET", "/api/communities", headers, "");
      if (made != 201) {
        throw new IOException("refused");
      }
    }
  }
}
