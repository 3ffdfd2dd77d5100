package dev.levelup.chat.bench.hostile;

import java.net.URI;

/** Texts that are expensive to process, from clients without an account. */
final class LongWords implements Attack {
  /** Alternating marks of two classes: sorting them takes quadratic time. */
  private static final String NAME = "a" + "\\u0327\\u0301".repeat(5_000);

  private static final String LANGUAGES = "Accept-Language: a" + "-b1".repeat(4_500) + "\r\n";

  @Override
  public String name() {
    return "long words";
  }

  @Override
  public int attackers() {
    return 8;
  }

  @Override
  public void strike(URI server, int attacker, int round, Held held) throws Exception {
    String from = "127.2." + attacker + "." + (1 + round % 250);
    try (Wire wire = new Wire(server, from)) {
      if (round % 2 == 0) {
        wire.request("GET", "/api/clans", LANGUAGES, "");
      } else {
        String body = "{\"userName\":\"" + NAME + "\",\"password\":\"a guess\"}";
        wire.request("POST", "/api/auth/login", "Content-Type: application/json\r\n", body);
      }
    }
  }
}
