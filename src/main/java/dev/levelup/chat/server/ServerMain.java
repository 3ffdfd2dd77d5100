package dev.levelup.chat.server;

import dev.levelup.chat.protocol.Registration;
import dev.levelup.chat.server.domain.SendLimit;
import dev.levelup.chat.server.domain.attachments.UploadLimits;
import dev.levelup.chat.server.domain.auth.ServerInvites;
import dev.levelup.chat.server.logging.Causes;
import dev.levelup.chat.server.netty.HttpPortOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Starts a server from the command line; it runs until the process is terminated. */
@Command(
    name = "ServerMain",
    description = "Serves LevelUp Chat on one port: HTTP, WebSocket and long polling.",
    mixinStandardHelpOptions = true,
    subcommands = {
      BackupCommand.class,
      InviteCommand.class,
      UsersCommand.class,
      RoomsCommand.class,
      ResetPasswordCommand.class,
      RemoveUserCommand.class,
      NewEpochCommand.class
    },
    versionProvider = ServerVersion.class,
    usageHelpAutoWidth = true,
    showDefaultValues = true,
    footer = {
      "",
      "Every option can be given as an environment variable, too: LEVELUP_ and its name,",
      "for example LEVELUP_SEND_RATE=0. The command line takes precedence."
    })
public final class ServerMain implements Callable<Integer> {
  private static final int MAX_PORT = 65_535;

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--host", paramLabel = "ADDRESS", description = "The address to listen on.")
  private String host = "127.0.0.1";

  @Option(names = "--port", paramLabel = "PORT", description = "The port; 0 picks a free one.")
  private int port = 8001;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The folder for all data; created if it does not exist.")
  private Path data = Path.of("levelup-data");

  @Option(
      names = "--sample-data",
      description =
          "Fills an empty folder with users (alice, bob, carol and dave, password levelup), rooms"
              + " and messages.")
  private boolean sampleData;

  @Option(
      names = "--send-rate",
      paramLabel = "N",
      description = "The most messages per second and user; 0 for no limit.")
  private double sendRate = ServerOptions.DEFAULT_SEND_LIMIT.perSecond();

  @Option(
      names = "--send-burst",
      paramLabel = "N",
      description = "The most messages a user can send at once after a pause.")
  private int sendBurst = ServerOptions.DEFAULT_SEND_LIMIT.burst();

  @Option(
      names = "--registration",
      paramLabel = "WHO",
      description =
          "Who can create an account: open (everybody), invite (people with an invitation code) or"
              + " closed (nobody). Default: open with --sample-data, otherwise invite.")
  private @Nullable Registration registration;

  @Option(
      names = "--jwt-secret-file",
      paramLabel = "FILE",
      description =
          "A file with the secret that signs access tokens, at least 32 bytes of text. By default"
              + " the server generates one in its folder.")
  private @Nullable Path jwtSecretFile;

  @Option(
      names = "--allowed-origin",
      paramLabel = "ORIGIN",
      split = ",",
      description = "Another web origin that may use the server; repeatable.")
  private Set<String> allowedOrigins = new LinkedHashSet<>();

  @Option(
      names = "--database",
      paramLabel = "URL",
      showDefaultValue = Visibility.NEVER, // it may hold a password
      description =
          "A PostgreSQL database, such as jdbc:postgresql://host/name?user=U&password=P,"
              + " instead of a file in the data folder.")
  private @Nullable String database;

  @Option(
      names = "--database-wait",
      paramLabel = "SECONDS",
      description = "How long to wait at startup for a --database that cannot be reached.")
  private int databaseWait = 60;

  @Option(
      names = "--metrics-token-file",
      paramLabel = "FILE",
      description =
          "A file with the bearer token for /metrics, at least 32 bytes of text. Without it"
              + " /metrics is closed.")
  private @Nullable Path metricsTokenFile;

  @Option(
      names = "--bus",
      paramLabel = "URL",
      showDefaultValue = Visibility.NEVER, // it may hold a password
      description =
          "A Redis server, such as redis://:password@host:6379, through which servers with the same"
              + " --database and --jwt-secret-file notify each other at once instead of within a"
              + " second.")
  private @Nullable String bus;

  @Option(
      names = "--log-format",
      paramLabel = "FORMAT",
      description = "The format of the log on standard error: text, or json (one object per line).")
  private LogFormat logFormat = LogFormat.TEXT;

  @Option(
      names = "--tls-cert",
      paramLabel = "FILE",
      description =
          "The TLS certificate chain in PEM format, the server's own first; requires --tls-key.")
  private @Nullable Path tlsCert;

  @Option(
      names = "--tls-key",
      paramLabel = "FILE",
      description =
          "The private key of the first certificate: PKCS#8 in PEM format, without a password.")
  private @Nullable Path tlsKey;

  @Option(
      names = "--behind-proxy",
      description =
          "Trusts the last address in X-Forwarded-For. Only for a port that nobody but the proxy"
              + " can reach.")
  private boolean behindProxy;

  @Option(
      names = "--upload-bytes",
      paramLabel = "N",
      description = "The largest file that users can attach to messages, in bytes.")
  private long uploadBytes = UploadLimits.DEFAULT.bytes();

  @Option(
      names = "--upload-quota",
      paramLabel = "N",
      description = "The most that the files of one user may take together, in bytes.")
  private long uploadQuota = UploadLimits.DEFAULT.quota();

  @Mixin private final ClientOfferOptions client = new ClientOfferOptions();

  ServerMain() {}

  public static void main(String[] args) {
    int exitCode = commandLine(System.getenv()).execute(args);
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }

  /**
   * The command line.
   *
   * @param environment the environment variables
   */
  static CommandLine commandLine(Map<String, String> environment) {
    return commandLine(new ServerMain(), environment);
  }

  static CommandLine commandLine(ServerMain main, Map<String, String> environment) {
    CommandLine line = new CommandLine(main);
    line.setDefaultValueProvider(new EnvironmentDefaults(environment));
    line.registerConverter(boolean.class, new Flag());
    line.setParameterExceptionHandler(
        (e, _) -> fail(e.getCommandLine(), e, CommandLine.ExitCode.USAGE));
    line.setExecutionExceptionHandler(
        (e, failed, _) -> {
          if (!(e instanceof StartException)) {
            LoggerFactory.getLogger(ServerMain.class)
                .error("Starting failed because of an unexpected error", e);
          }
          return fail(failed, e, CommandLine.ExitCode.SOFTWARE);
        });
    return line;
  }

  private static int fail(CommandLine line, Exception e, int exitCode) {
    line.getErr().println(e.getMessage() == null ? Causes.brief(e) : e.getMessage());
    return exitCode;
  }

  @Override
  public Integer call() throws StartException {
    logFormat.use();
    warnIfOnTheCommandLine("--database", database);
    warnIfOnTheCommandLine("--bus", bus);
    ChatServer server = ChatServer.start(options());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server), "shutdown"));
    System.out.println("listening on " + server.url());
    server.firstInvite().ifPresent(ServerMain::tell);
    return CommandLine.ExitCode.OK;
  }

  private void warnIfOnTheCommandLine(String option, @Nullable String url) {
    if (Objects.requireNonNull(spec).commandLine().getParseResult().hasMatchedOption(option)) {
      Exposure.warnOfPassword(option, url);
    }
  }

  private static void tell(ServerInvites.Made invite) {
    System.out.printf(
        "there are no accounts yet: create the first one with the invitation code %s (valid until"
            + " %s); \"invite --help\" shows how to make more codes%n",
        invite.code(), invite.expiresAt());
  }

  /**
   * A requested shutdown is not a failure: without the halt the exit status would be 143 or 130.
   */
  private static void end(ChatServer server) {
    server.close();
    Runtime.getRuntime().halt(CommandLine.ExitCode.OK);
  }

  ServerOptions options() {
    return ServerOptions.in(data)
        .withPort(portOptions())
        .withSampleData(sampleData)
        .withSendLimit(sendLimit())
        .withRegistration(registration)
        .withSecretFile(jwtSecretFile)
        .withShared(shared())
        .withMetricsTokenFile(metricsTokenFile)
        .withClient(client.offer())
        .withUploads(uploads());
  }

  private UploadLimits uploads() {
    if (uploadBytes < 1 || uploadQuota < uploadBytes) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(),
          "--upload-bytes must be 1 or more, and --upload-quota no less");
    }
    return new UploadLimits(uploadBytes, uploadQuota);
  }

  private HttpPortOptions portOptions() {
    HttpPortOptions options =
        HttpPortOptions.of(host, checkedPort()).withTls(tls()).withProxy(behindProxy);
    try {
      return options.withAllowedOrigins(allowedOrigins);
    } catch (IllegalArgumentException e) {
      throw badValue("--allowed-origin: " + e.getMessage());
    }
  }

  private HttpPortOptions.@Nullable Tls tls() {
    if (tlsCert != null && tlsKey != null) {
      return new HttpPortOptions.Tls(tlsCert, tlsKey);
    }
    if (tlsCert == null && tlsKey == null) {
      return null;
    }
    throw badValue("--tls-cert and --tls-key require each other");
  }

  private ServerOptions.Shared shared() {
    if (databaseWait < 0) {
      throw badValue("--database-wait must be 0 or more");
    }
    return new ServerOptions.Shared(
        checkedDatabase(), checkedBus(), Duration.ofSeconds(databaseWait));
  }

  private @Nullable String checkedDatabase() {
    if (database != null && !database.startsWith("jdbc:postgresql:")) {
      throw badValue("--database must begin with jdbc:postgresql:");
    }
    return database;
  }

  private @Nullable String checkedBus() {
    if (bus != null && !bus.startsWith("redis://") && !bus.startsWith("rediss://")) {
      throw badValue("--bus must begin with redis:// or rediss://");
    }
    if (bus != null && (database == null || jwtSecretFile == null)) {
      throw badValue("--bus requires the same --database and --jwt-secret-file on every server");
    }
    return bus;
  }

  private int checkedPort() {
    if (port < 0 || port > MAX_PORT) {
      throw badValue("--port must be a number from 0 to " + MAX_PORT);
    }
    return port;
  }

  private SendLimit sendLimit() {
    try {
      return new SendLimit(sendRate, sendBurst);
    } catch (IllegalArgumentException _) {
      throw badValue("--send-rate must be 0 or more, and --send-burst 1 or more");
    }
  }

  private ParameterException badValue(String message) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
  }
}
