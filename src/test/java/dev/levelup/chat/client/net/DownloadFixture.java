package dev.levelup.chat.client.net;

import dev.levelup.chat.client.fake.NoWatcher;
import dev.levelup.chat.client.fake.Tokens;
import dev.levelup.chat.protocol.ServerInfo;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The session's server, and another one that nothing should be asked of. */
abstract class DownloadFixture {
  final MockWebServer server = new MockWebServer();
  final MockWebServer elsewhere = new MockWebServer();
  Session session;
  DownloadService downloads;
  private final String base;

  /**
   * @param base the path of the session's server
   */
  DownloadFixture(String base) {
    this.base = base;
  }

  @BeforeEach
  void start() throws IOException {
    server.start();
    elsewhere.start();
    HttpGateway gateway = new HttpGateway(Locale.ENGLISH);
    ServerAddress address = new ServerAddress(server.url(base));
    ServerInfo info = new ServerInfo("", "", Set.of(), new ServerInfo.Limits(1000, 100, 0));
    session =
        Session.ofToken(
            address,
            info,
            gateway.accounts(address),
            Tokens.naming("u-alice", "alice"),
            new NoWatcher());
    downloads = gateway.downloads(session);
  }

  @AfterEach
  void stop() {
    server.close();
    elsewhere.close();
  }
}
