package dev.levelup.chat.bench.hostile;

import java.net.URI;

/** Connections from one address that send nothing at all. */
final class SilentConnections implements Attack {
  @Override
  public String name() {
    return "silent connections";
  }

  @Override
  public int attackers() {
    return 4;
  }

  @Override
  public void strike(URI server, int attacker, int round, Held held) throws Exception {
    held.add(new Wire(server, "127.6.0.1")).send("G");
  }
}
