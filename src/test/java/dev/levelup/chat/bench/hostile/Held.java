package dev.levelup.chat.bench.hostile;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;

/** Connections that one attacker keeps open; at the limit, the oldest are closed. */
final class Held implements AutoCloseable {
  private final int most;
  private final Queue<Wire> wires = new ArrayDeque<>();

  Held(int most) {
    this.most = most;
  }

  Wire add(Wire wire) throws IOException {
    wires.add(wire);
    if (wires.size() > most) {
      wires.remove().close();
    }
    return wire;
  }

  @Override
  public void close() throws IOException {
    for (Wire each : wires) {
      each.close();
    }
  }
}
