package dev.levelup.chat.protocol;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The response of {@code GET /api/info}; 404 means a core server, which has no features.
 *
 * @param name the server's display name
 * @param version of the server
 * @param features names of {@link Feature}, and others that are ignored
 * @param registration who may create an account; null when the server does not send it
 * @param limits the server's bounds
 * @param epoch identifies the database's epoch: a restore starts another one; null when the server
 *     sends none
 * @param client a newer client that the server's operator offers; null for none
 */
public record ServerInfo(
    String name,
    String version,
    Set<String> features,
    @Nullable Registration registration,
    Limits limits,
    @Nullable String epoch,
    @Nullable ClientOffer client) {
  /** Of a server that sends neither a registration rule nor an epoch. */
  public ServerInfo(String name, String version, Set<String> features, Limits limits) {
    this(name, version, features, null, limits, null, null);
  }

  /** The same with a registration rule. */
  public ServerInfo withRegistration(@Nullable Registration other) {
    return new ServerInfo(name, version, features, other, limits, epoch, client);
  }

  /** The same with another epoch. */
  public ServerInfo withEpoch(@Nullable String other) {
    return new ServerInfo(name, version, features, registration, limits, other, client);
  }

  /** The same with a client on offer. */
  public ServerInfo withClient(@Nullable ClientOffer other) {
    return new ServerInfo(name, version, features, registration, limits, epoch, other);
  }

  /**
   * A client on offer.
   *
   * @param version as {@code 1.2.0}
   * @param url the download page
   */
  public record ClientOffer(String version, String url) {}

  /**
   * Limits that a client should respect.
   *
   * @param messageLength UTF-16 code units in a message
   * @param pageSize the largest page of history
   * @param sendPerSecond messages a second for each user; 0 is no limit
   * @param uploadBytes the largest file that may be uploaded; 0 where there are no attachments
   * @param attachmentsPerMessage the most attachments in one message
   * @param imagePixels the most pixels of a picture, width times height
   */
  public record Limits(
      int messageLength,
      int pageSize,
      double sendPerSecond,
      long uploadBytes,
      int attachmentsPerMessage,
      long imagePixels) {
    /** Of a server without attachments. */
    public Limits(int messageLength, int pageSize, double sendPerSecond) {
      this(messageLength, pageSize, sendPerSecond, 0, 0, 0);
    }
  }
}
