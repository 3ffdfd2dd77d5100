package dev.levelup.chat.bench.hostile;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** An attack on the availability of a server. */
interface Attack {
  /** All known attacks, in the order in which they run. */
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

  /** The number of concurrent attackers. */
  int attackers();

  /**
   * Attacks once; called repeatedly by each attacker until the time is over.
   *
   * @param attacker from 0
   * @param round from 0
   * @param held connections to keep open
   * @throws IOException when the server closes the attacker's connection
   */
  void strike(URI server, int attacker, int round, Held held) throws Exception;
}
