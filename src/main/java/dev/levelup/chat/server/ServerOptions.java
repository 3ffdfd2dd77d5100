package dev.levelup.chat.server;

import dev.levelup.chat.protocol.Registration;
import dev.levelup.chat.protocol.ServerInfo;
import dev.levelup.chat.server.domain.Policy;
import dev.levelup.chat.server.domain.SendLimit;
import dev.levelup.chat.server.netty.HttpPortOptions;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The options of a server.
 *
 * @param port where it listens
 * @param data the folder that stores what is not in a shared database; created if missing
 * @param sampleData whether an empty folder is filled with sample people, rooms and messages
 * @param sendLimit how fast one user may send
 * @param registration who may make an account; null: everybody where there is sample data, and
 *     elsewhere those with an invitation
 * @param tokens how tokens are signed
 * @param shared what it has together with other servers
 * @param metricsTokenFile holds what a scraper of {@code /metrics} shows; null: nobody may see them
 * @param client what people are told to be the newest client; null: they are told nothing
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
    ServerInfo.@Nullable ClientOffer client) {
  /** Messages a second and at once, unless the operator says otherwise. */
  public static final SendLimit DEFAULT_SEND_LIMIT = new SendLimit(1, 5);

  /**
   * How access tokens are signed.
   *
   * @param secretFile holds the secret; null for one that the server generates in its folder
   * @param lifetime how long a token is good
   */
  public record Tokens(@Nullable Path secretFile, Duration lifetime) {
    /** A secret of the server's own, and a lifetime that outlasts the clients' 15 minutes. */
    public static final Tokens DEFAULT = new Tokens(null, Duration.ofMinutes(20));
  }

  /**
   * What several servers share. Either may hold a password, so neither is ever logged.
   *
   * @param database {@code jdbc:postgresql://…}; null for a file in the folder
   * @param bus {@code redis://…}; null for none. Needs a shared database, and one secret for all
   * @param patience how long a start waits for a database that cannot be reached
   */
  public record Shared(@Nullable String database, @Nullable String bus, Duration patience) {
    /** A server on its own. */
    public static final Shared NOTHING = new Shared(null, null);

    /** With a minute of waiting for the database. */
    public Shared(@Nullable String database, @Nullable String bus) {
      this(database, bus, Duration.ofMinutes(1));
    }
  }

  /** The usual options, on a free port of this machine only. */
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
        null);
  }

  /** These options on another port. */
  public ServerOptions withPort(HttpPortOptions other) {
    return new ServerOptions(
        other, data, sampleData, sendLimit, registration, tokens, shared, metricsTokenFile, client);
  }

  /** These options with another folder. */
  public ServerOptions withData(Path other) {
    return new ServerOptions(
        port, other, sampleData, sendLimit, registration, tokens, shared, metricsTokenFile, client);
  }

  /** These options with or without sample data. */
  public ServerOptions withSampleData(boolean other) {
    return new ServerOptions(
        port, data, other, sendLimit, registration, tokens, shared, metricsTokenFile, client);
  }

  /** These options with another limit. */
  public ServerOptions withSendLimit(SendLimit other) {
    return new ServerOptions(
        port, data, sampleData, other, registration, tokens, shared, metricsTokenFile, client);
  }

  /** These options with another rule for who may make an account. */
  public ServerOptions withRegistration(@Nullable Registration other) {
    return new ServerOptions(
        port, data, sampleData, sendLimit, other, tokens, shared, metricsTokenFile, client);
  }

  /** The operator's policy. */
  public Policy policy() {
    Registration usual = sampleData ? Registration.OPEN : Registration.INVITE;
    return new Policy(sendLimit, registration == null ? usual : registration);
  }

  /** These options with another secret. */
  public ServerOptions withSecretFile(@Nullable Path other) {
    return new ServerOptions(
        port,
        data,
        sampleData,
        sendLimit,
        registration,
        new Tokens(other, tokens.lifetime()),
        shared,
        metricsTokenFile,
        client);
  }

  /** These options with tokens that last longer or shorter. */
  public ServerOptions withTokenLifetime(Duration other) {
    return new ServerOptions(
        port,
        data,
        sampleData,
        sendLimit,
        registration,
        new Tokens(tokens.secretFile(), other),
        shared,
        metricsTokenFile,
        client);
  }

  /** These options with another database. */
  public ServerOptions withShared(Shared other) {
    return new ServerOptions(
        port, data, sampleData, sendLimit, registration, tokens, other, metricsTokenFile, client);
  }

  /** These options with metrics for whoever shows that token. */
  public ServerOptions withMetricsTokenFile(@Nullable Path other) {
    return new ServerOptions(
        port, data, sampleData, sendLimit, registration, tokens, shared, other, client);
  }

  /** These options with a client to offer. */
  public ServerOptions withClient(ServerInfo.@Nullable ClientOffer other) {
    return new ServerOptions(
        port, data, sampleData, sendLimit, registration, tokens, shared, metricsTokenFile, other);
  }
}
