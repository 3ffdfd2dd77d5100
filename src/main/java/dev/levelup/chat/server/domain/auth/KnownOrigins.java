package dev.levelup.chat.server.domain.auth;

import dev.levelup.chat.server.network.Network;
import java.net.InetAddress;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The networks from which each name signed in recently. Empty when the process starts; filled as
 * clients refresh their tokens. Thread-safe.
 */
final class KnownOrigins {
  private static final int NAMES = 10_000;
  private static final int NETWORKS_OF_A_NAME = 8;

  private final Map<String, Set<Network>> networks = latest(NAMES);

  /** Keeps the most recently used entries. */
  private static <K, V> Map<K, V> latest(int most) {
    return new LinkedHashMap<>(16, 0.75f, true) {
      @Override
      protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
      }
    };
  }

  synchronized void add(String nameKey, InetAddress from) {
    networks
        .computeIfAbsent(nameKey, _ -> Collections.newSetFromMap(latest(NETWORKS_OF_A_NAME)))
        .add(Network.narrowest(from));
  }

  synchronized boolean contains(String nameKey, InetAddress from) {
    return networks.getOrDefault(nameKey, Set.of()).contains(Network.narrowest(from));
  }
}
