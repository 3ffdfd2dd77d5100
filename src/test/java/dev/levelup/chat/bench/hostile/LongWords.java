package dev.levelup.chat.bench.hostile;

import java.net.URI;

/** Words that are costly to understand, of people who have no account. */
final class LongWords implements Attack {
  /** Marks of two classes in turns: to put them in order is quadratic. */
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
