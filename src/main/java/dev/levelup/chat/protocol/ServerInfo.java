package dev.levelup.chat.protocol;

import java.util.Set;

/**
 * The answer of {@code GET /api/info}; 404 means a core server, which has no feature.
 *
 * @param name what the server calls itself
 * @param version of the server
 * @param features names of {@link Feature}, and others that are ignored
 * @param limits the server's bounds
 */
public record ServerInfo(String name, String version, Set<String> features, Limits limits) {
  /**
   * Bounds a client should keep to.
   *
   * @param messageLength UTF-16 code units in a message
   * @param pageSize the largest page of history
   * @param sendPerSecond messages a second for each user; 0 is no limit
   * @param uploadBytes the largest attachment; 0 where there are none
   */
  public record Limits(int messageLength, int pageSize, double sendPerSecond, long uploadBytes) {}
}
