package dev.levelup.chat.server.socketio;

import com.google.gson.JsonElement;
import dev.levelup.chat.server.socketio.engine.EnginePacket;
import dev.levelup.chat.server.socketio.engine.SharedPacket;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A connected client. All methods may be called from any thread and none of them blocks.
 *
 * @param <S> the application's data for a socket
 */
public final class Socket<S> {
  private enum State {
    CONNECTED,
    /** Disconnected by the server: further input from the client is ignored. */
    DISMISSED,
    /** Disconnected by the client: what it sent before is still handled. */
    GONE
  }

  private final String id;
  private final S session;
  private final Carrier<S> carrier;
  private final AtomicReference<State> state = new AtomicReference<>(State.CONNECTED);

  Socket(String id, S session, Carrier<S> carrier) {
    this.id = id;
    this.session = session;
    this.carrier = carrier;
  }

  /** The id that the client received; it cannot be guessed. */
  public String id() {
    return id;
  }

  /** The data with which the application admitted the socket. */
  public S session() {
    return session;
  }

  /** Sends an event, after everything that this thread sent or broadcast before. */
  public void emit(Event event) {
    send(PacketEncoder.event(event));
  }

  /** Sends an event with one argument. */
  public void emit(String event, JsonElement payload) {
    emit(Event.of(event, payload));
  }

  /**
   * Notifies the client that it is disconnected and closes the connection; clients do not reconnect
   * by themselves after that. The socket's events that have not been passed on yet are dropped.
   */
  public void disconnect() {
    if (dismiss()) {
      carrier.execute(() -> carrier.disconnect(this));
    }
  }

  /** Whether the socket is still connected; false as soon as {@link #disconnect()} was called. */
  public boolean isConnected() {
    return state.get() == State.CONNECTED;
  }

  /** Ignores further input from the client; false if the socket was not connected. */
  boolean dismiss() {
    return state.compareAndSet(State.CONNECTED, State.DISMISSED);
  }

  boolean isDismissed() {
    return state.get() == State.DISMISSED;
  }

  void gone() {
    state.compareAndSet(State.CONNECTED, State.GONE);
  }

  /** Always queued, even on the loop itself; otherwise an event could overtake a broadcast. */
  void send(List<EnginePacket> packets) {
    if (isConnected()) {
      carrier.execute(() -> carrier.send(this, packets));
    }
  }

  Executor home() {
    return carrier.home();
  }

  /** Sends packets of a broadcast. On the home loop. */
  void send(SharedPacket packet) {
    carrier.send(this, packet);
  }
}
