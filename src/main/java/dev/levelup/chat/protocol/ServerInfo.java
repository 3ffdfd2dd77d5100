package dev.levelup.chat.protocol;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code GET /api/info}; 404 means a core server, which has no feature.
 *
 * @param name what the server calls itself
 * @param version of the server
 * @param features names of {@link Feature}, and others that are ignored
 * @param registration who may make an account; null where the server does not say
 * @param limits the server's bounds
 * @param epoch names the life of the server's database: another one after a restore; null where the
 *     server gives none
 */
public record ServerInfo(
    String name,
    String version,
    Set<String> features,
    @Nullable Registration registration,
    Limits limits,
    @Nullable String epoch) {
  /** Of a server that says neither who may register nor which life of its database it is. */
  public ServerInfo(String name, String version, Set<String> features, Limits limits) {
    this(name, version, features, null, limits, null);
  }

  /** The same with a rule for new accounts. */
  public ServerInfo withRegistration(@Nullable Registration other) {
    return new ServerInfo(name, version, features, other, limits, epoch);
  }

  /** The same in another life of the database. */
  public ServerInfo withEpoch(@Nullable String other) {
    return new ServerInfo(name, version, features, registration, limits, other);
  }

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
