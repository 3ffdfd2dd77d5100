package dev.levelup.chat.bench.hostile;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** A way to stop a server. */
interface Attack {
  /** All that are known, in the order in which they are tried. */
  List<Attack> ALL =
      List.of(
          new FatHandshakes(),
          new LongWords(),
          new JoinFlood(),
          new DeafSockets(),
          new TakenPlaces(),
          new SilentConnections(),
          new RoomFlood(),
          new LockOut());

  static Optional<Attack> find(String name) {
    return ALL.stream().filter(each -> each.name().equals(name)).findFirst();
  }

  String name();

  /** How many do it at once. */
  int attackers();

  /**
   * Does it once; called again and again by each attacker until time is up.
   *
   * @param attacker from 0
   * @param round from 0
   * @param held keeps what is to stay open
   * @throws IOException when the server gives the attacker up
   */
  void strike(URI server, int attacker, int round, Held held) throws Exception;
}
