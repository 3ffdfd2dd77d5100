package dev.levelup.chat.bench;

import dev.levelup.chat.client.fake.NoWatcher;
import dev.levelup.chat.client.net.AccountService;
import dev.levelup.chat.client.net.HttpGateway;
import dev.levelup.chat.client.net.ServerAddress;
import dev.levelup.chat.client.net.Session;
import dev.levelup.chat.server.ServerProcess;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server process with sample rooms, and tokens for any number of users. */
final class DeliveryServer implements AutoCloseable {
  private static final Pattern TOTALS = Pattern.compile("(\\d+) writes in (\\d+) commits");

  private final Path data;
  private final Path secret;
  private final Path log;
  private ServerProcess process;

  private DeliveryServer(Path folder) throws IOException {
    data = folder.resolve("server");
    secret = Files.writeString(folder.resolve("secret"), BenchTokens.SECRET);
    log = folder.resolve("server.log");
    process = start(0, "--sample-data");
  }

  static DeliveryServer start(Path folder) throws IOException {
    return new DeliveryServer(Files.createDirectories(folder));
  }

  private ServerProcess start(int port, String... more) throws IOException {
    String[] options = new String[more.length + 2];
    options[0] = "--send-rate=0";
    options[1] = "--jwt-secret-file=" + secret;
    System.arraycopy(more, 0, options, 2, more.length);
    return ServerProcess.start(data, port, Redirect.appendTo(log.toFile()), options);
  }

  URI url() {
    return process.url();
  }

  void kill() throws InterruptedException {
    process.kill();
  }

  /** Restarts the server on the same port and folder; returns when it accepts requests. */
  void restart() throws IOException {
    process = start(process.url().getPort());
  }

  /** Stops the server, and returns the mean number of messages per commit. */
  double stop() throws IOException, InterruptedException {
    process.terminate();
    Matcher totals = TOTALS.matcher(Files.readString(log));
    return totals.find()
        ? Double.parseDouble(totals.group(1)) / Double.parseDouble(totals.group(2))
        : Double.NaN;
  }

  /**
   * Signs a user in.
   *
   * @param url the server's URL for this client
   */
  static Session session(HttpGateway gateway, URI url, String name) {
    ServerAddress address = ServerAddress.parse(url.toString());
    AccountService accounts = gateway.accounts(address);
    return Session.ofToken(
        address, accounts.info().join(), accounts, BenchTokens.of(name), new NoWatcher());
  }

  @Override
  public void close() {
    process.close();
  }
}
