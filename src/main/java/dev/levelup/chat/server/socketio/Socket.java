package dev.levelup.chat.server.socketio;

import com.google.gson.JsonElement;

/**
 * A connected client. All methods may be called from any thread and none of them blocks.
 *
 * @param <S> what the application keeps of a socket
 */
public final class Socket<S> {
  private final String id;
  private final S session;

  Socket(String id, S session) {
    this.id = id;
    this.session = session;
  }

  /** The id that the client was told; nobody can guess it. */
  public String id() {
    return id;
  }

  /** What the application admitted the socket with. */
  public S session() {
    return session;
  }

  /** Sends an event, behind what this thread sent or broadcast before. */
  public void emit(Event event) {}

  /** Sends an event with one argument. */
  public void emit(String event, JsonElement payload) {
    emit(Event.of(event, payload));
  }

  /**
   * Tells the client that it is disconnected and closes the connection; a client does not come
   * again by itself. Events of the socket that have not been handed over yet are dropped.
   */
  public void disconnect() {}

  /** Whether the socket is still connected; false as soon as {@link #disconnect()} was called. */
  public boolean isConnected() {
    return false;
  }
}
