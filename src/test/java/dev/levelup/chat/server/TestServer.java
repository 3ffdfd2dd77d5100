package dev.levelup.chat.server;

import dev.levelup.chat.server.domain.auth.CheapPasswords;
import java.time.Clock;

/** Starts servers that hash passwords in no time. */
public final class TestServer {
  private TestServer() {}

  /** As {@link ChatServer#start(ServerOptions)}. */
  public static ChatServer start(ServerOptions options) throws StartException {
    return ChatServer.start(options, Clock.systemUTC(), CheapPasswords::on);
  }
}
