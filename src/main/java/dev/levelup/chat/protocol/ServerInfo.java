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
 * @param client a client that the server's operator has to offer; null for none
 */
public record ServerInfo(
    String name,
    String version,
    Set<String> features,
    @Nullable Registration registration,
    Limits limits,
    @Nullable String epoch,
    @Nullable ClientOffer client) {
  /** Of a server that says neither who may register nor which life of its database it is. */
  public ServerInfo(String name, String version, Set<String> features, Limits limits) {
    this(name, version, features, null, limits, null, null);
  }

  /** The same with a rule for new accounts. */
  public ServerInfo withRegistration(@Nullable Registration other) {
    return new ServerInfo(name, version, features, other, limits, epoch, client);
  }

  /** The same in another life of the database. */
  public ServerInfo withEpoch(@Nullable String other) {
    return new ServerInfo(name, version, features, registration, limits, other, client);
  }

  /** The same with a client to offer. */
  public ServerInfo withClient(@Nullable ClientOffer other) {
    return new ServerInfo(name, version, features, registration, limits, epoch, other);
  }

  /**
   * A client to be had.
   *
   * @param version as {@code 1.2.0}
   * @param url the page where people get it
   */
  public record ClientOffer(String version, String url) {}

  /**
   * Limits that a client should respect.
   *
   * @param messageLength UTF-16 code units in a message
   * @param pageSize the largest page of history
   * @param sendPerSecond messages a second for each user; 0 is no limit
   * @param uploadBytes the largest attachment; 0 where there are none
   */
  public record Limits(int messageLength, int pageSize, double sendPerSecond, long uploadBytes) {}
}
