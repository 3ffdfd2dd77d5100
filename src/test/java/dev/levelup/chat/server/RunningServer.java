package dev.levelup.chat.server;

import dev.levelup.chat.protocol.Credentials;
import dev.levelup.chat.protocol.Registration;
import dev.levelup.chat.protocol.SignIn;
import dev.levelup.chat.server.domain.SendLimit;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Base of tests with a real server on a free port, in a folder of its own. */
public abstract class RunningServer {
  @TempDir protected Path folder;
  protected ChatServer server;

  @BeforeEach
  protected void start() throws StartException {
    server = TestServer.start(options());
  }

  @AfterEach
  protected void stop() {
    server.close();
  }

  /** The options to start the server with; a test may override them. */
  protected ServerOptions options() {
    return ServerOptions.in(folder)
        .withSendLimit(SendLimit.NONE)
        .withRegistration(Registration.OPEN);
  }

  /** Creates an account with the password {@code levelup} and signs in. */
  protected SignIn register(String name) {
    return server.auth().register(new Credentials(name, "levelup")).join();
  }
}
