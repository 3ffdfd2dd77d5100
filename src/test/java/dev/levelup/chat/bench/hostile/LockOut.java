package dev.levelup.chat.bench.hostile;

import java.io.IOException;
import java.net.URI;

/** Wrong passwords for another user's name, from many addresses. */
final class LockOut implements Attack {
  /** One of the sample users; the honest clients sign in as this user. */
  static final String OWNER = "alice";

  @Override
  public String name() {
    return "locked out by others";
  }

  @Override
  public int attackers() {
    return 4;
  }

  @Override
  public void strike(URI server, int attacker, int round, Held held) throws Exception {
    String body = "{\"userName\":\"" + OWNER + "\",\"password\":\"a guess\"}";
    String from = "127.8." + round / 250 % 250 + "." + (1 + round % 250);
    try (Wire wire = new Wire(server, from)) {
      int status =
          wire.request("POST", "/api/auth/login", "Content-Type: application/json\r\n", body);
      if (status != 401) {
        throw new IOException("refused");
      }
    }
  }
}
