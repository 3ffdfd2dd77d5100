package dev.levelup.chat.server;

import dev.levelup.chat.protocol.Registration;
import dev.levelup.chat.protocol.ServerInfo;
import dev.levelup.chat.server.domain.SendLimit;
import dev.levelup.chat.server.domain.attachments.UploadLimits;
import dev.levelup.chat.server.domain.services.Policy;
import dev.levelup.chat.server.netty.HttpPortOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The options of a server.
 *
 * @param port the port on which it listens
 * @param data the folder that stores what is not in a shared database; created if missing
 * @param sampleData whether an empty folder is filled with sample users, rooms and messages
 * @param sendLimit the rate at which one user may send
 * @param registration who may create an account; null: all users when there is sample data,
 *     otherwise users with an invitation
 * @param tokens how tokens are signed
 * @param shared what it shares with other servers
 * @param metricsTokenFile holds the token that a scraper of {@code /metrics} sends; null: no access
 * @param client the newer client that users are offered; null for none
 * @param uploads the bounds of uploads
 */
public record ServerOptions(
    HttpPortOptions port,
    Path data,
    boolean sampleData,
    SendLimit sendLimit,
    @Nullable Registration registration,
    Tokens tokens,
    Shared shared,
    @Nullable Path metricsTokenFile,
    ServerInfo.@Nullable ClientOffer client,
    UploadLimits uploads) {
  /** Messages a second and in a burst, unless the operator sets another limit. */
  public static final SendLimit DEFAULT_SEND_LIMIT = new SendLimit(1, 5);

  /**
   * How access tokens are signed.
   *
   * @param secretFile holds the secret; null for one that the server generates in its folder
   * @param lifetime how long a token is valid
   */
  public record Tokens(@Nullable Path secretFile, Duration lifetime) {
    /**
     * A generated secret, and a lifetime longer than the clients' refresh interval of 15 minutes.
     */
    public static final Tokens DEFAULT = new Tokens(null, Duration.ofMinutes(20));
  }

  /**
   * What several servers share. Either URL may contain a password, so neither is ever logged.
   *
   * @param database {@code jdbc:postgresql://…}; null for a file in the folder
   * @param bus {@code redis://…}; null for none. Requires a shared database and one secret for all
   *     servers
   * @param patience how long startup waits for an unreachable database
   */
  public record Shared(@Nullable String database, @Nullable String bus, Duration patience) {
    /** A single server. */
    public static final Shared NOTHING = new Shared(null, null);

    /** Waits for the database for one minute. */
    public Shared(@Nullable String database, @Nullable String bus) {
      this(database, bus, Duration.ofMinutes(1));
    }
  }

  /** The default options, on a free port of the loopback interface. */
  public static ServerOptions in(Path data) {
    return new ServerOptions(
        HttpPortOptions.of("127.0.0.1", 0),
        data,
        false,
        DEFAULT_SEND_LIMIT,
        null,
        Tokens.DEFAULT,
        Shared.NOTHING,
        null,
        null,
        UploadLimits.DEFAULT);
  }

  /** These options on another port. */
  public ServerOptions withPort(HttpPortOptions other) {
    return changed(parts -> parts.port = other);
  }

  /** These options with another folder. */
  public ServerOptions withData(Path other) {
    return changed(parts -> parts.data = other);
  }

  /** These options with or without sample data. */
  public ServerOptions withSampleData(boolean other) {
    return changed(parts -> parts.sampleData = other);
  }

  /** These options with another limit. */
  public ServerOptions withSendLimit(SendLimit other) {
    return changed(parts -> parts.sendLimit = other);
  }

  /** These options with another registration rule. */
  public ServerOptions withRegistration(@Nullable Registration other) {
    return changed(parts -> parts.registration = other);
  }

  /** The operator's policy. */
  public Policy policy() {
    Registration usual = sampleData ? Registration.OPEN : Registration.INVITE;
    return new Policy(sendLimit, registration == null ? usual : registration, uploads);
  }

  /** These options with another secret. */
  public ServerOptions withSecretFile(@Nullable Path other) {
    return changed(parts -> parts.tokens = new Tokens(other, tokens.lifetime()));
  }

  /** These options with another token lifetime. */
  public ServerOptions withTokenLifetime(Duration other) {
    return changed(parts -> parts.tokens = new Tokens(tokens.secretFile(), other));
  }

  /** These options with another database. */
  public ServerOptions withShared(Shared other) {
    return changed(parts -> parts.shared = other);
  }

  /** These options with metrics for scrapers that send that token. */
  public ServerOptions withMetricsTokenFile(@Nullable Path other) {
    return changed(parts -> parts.metricsTokenFile = other);
  }

  /** These options with a client on offer. */
  public ServerOptions withClient(ServerInfo.@Nullable ClientOffer other) {
    return changed(parts -> parts.client = other);
  }

  /** These options with other bounds of uploads. */
  public ServerOptions withUploads(UploadLimits other) {
    return changed(parts -> parts.uploads = other);
  }

  private ServerOptions changed(Consumer<Parts> change) {
    Parts parts = new Parts(this);
    change.accept(parts);
    return parts.options();
  }

  /** The options while one of them changes. */
  private static final class Parts {
    private HttpPortOptions port;
    private Path data;
    private boolean sampleData;
    private SendLimit sendLimit;
    private @Nullable Registration registration;
    private Tokens tokens;
    private Shared shared;
    private @Nullable Path metricsTokenFile;
    private ServerInfo.@Nullable ClientOffer client;
    private UploadLimits uploads;

    Parts(ServerOptions options) {
      port = options.port;
      data = options.data;
      sampleData = options.sampleData;
      sendLimit = options.sendLimit;
      registration = options.registration;
      tokens = options.tokens;
      shared = options.shared;
      metricsTokenFile = options.metricsTokenFile;
      client = options.client;
      uploads = options.uploads;
    }

    ServerOptions options() {
      return new ServerOptions(
          port,
          data,
          sampleData,
          sendLimit,
          registration,
          tokens,
          shared,
          metricsTokenFile,
          client,
          uploads);
    }
  }
}
