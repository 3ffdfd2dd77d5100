package dev.levelup.chat.client.sync.account;

import dev.levelup.chat.client.sync.connection.FxAnswers;
import java.util.function.Consumer;

/** What the sign-in screen asks about a server before anybody signs in there. On the FX thread. */
public final class ServerLookup {
  private final Sessions sessions;
  private final FxAnswers answers;
  private long latest;

  ServerLookup(Sessions sessions, FxAnswers answers) {
    this.sessions = sessions;
    this.answers = answers;
  }

  /**
   * Asks a server how one signs in there. Only the latest request is answered.
   *
   * @param server as it was typed
   * @param callback called on the FX thread, never inside this call
   */
  public void way(String server, Consumer<SignInMethod> callback) {
    long request = ++latest;
    answers.take(
        sessions.way(server),
        () -> request == latest,
        callback,
        _ -> callback.accept(SignInMethod.UNKNOWN));
  }

  /**
   * Whether the connection to a server is not encrypted, so that others on the network can read
   * what is sent, passwords included. False for what is no address.
   *
   * @param server as it was typed
   */
  public boolean isInsecure(String server) {
    return Sessions.isInsecure(server);
  }
}
