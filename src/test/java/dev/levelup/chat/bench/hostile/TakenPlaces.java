package dev.levelup.chat.bench.hostile;

import java.net.URI;

/** Sessions from one address that never send a token. */
final class TakenPlaces implements Attack {
  @Override
  public String name() {
    return "all places";
  }

  @Override
  public int attackers() {
    return 4;
  }

  @Override
  public void strike(URI server, int attacker, int round, Held held) throws Exception {
    held.add(new Wire(server, "127.5.0.1")).upgrade();
  }
}
