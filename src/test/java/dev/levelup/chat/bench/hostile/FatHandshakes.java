package dev.levelup.chat.bench.hostile;

import java.io.IOException;
import java.net.URI;

/** Sessions without a token whose handshakes are as large as a request may be. */
final class FatHandshakes implements Attack {
  private static final String HEADERS = "a:b\r\n".repeat(2_400);
  private static final String FEWER = "abcdefgh:%s\r\n".formatted("x".repeat(100)).repeat(90);

  @Override
  public String name() {
    return "fat handshakes";
  }

  @Override
  public int attackers() {
    return 4;
  }

  @Override
  public void strike(URI server, int attacker, int round, Held held) throws Exception {
    String from = "127.1." + attacker + "." + (1 + round % 250);
    String headers = round % 2 == 0 ? HEADERS : FEWER;
    int status =
        held.add(new Wire(server, from))
            .request("GET", "/socket.io/?EIO=4&transport=polling", headers, "");
    if (status != 200) {
      throw new IOException("refused");
    }
  }
}
