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
    /** Ended by the server: further input of the client is ignored. */
    DISMISSED,
    /** Ended by the client: what it sent before is still handled. */
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

  /** The id that the client was told; nobody can guess it. */
  public String id() {
    return id;
  }

  /** What the application admitted the socket with. */
  public S session() {
    return session;
  }

  /** Sends an event, behind what this thread sent or broadcast before. */
  public void emit(Event event) {
    send(PacketEncoder.event(event));
  }

  /** Sends an event with one argument. */
  public void emit(String event, JsonElement payload) {
    emit(Event.of(event, payload));
  }

  /**
   * Tells the client that it is disconnected and closes the connection; a client does not come
   * again by itself. Events of the socket that have not been handed over yet are dropped.
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

  /** Stops hearing the client; false when the socket was not connected. */
  boolean dismiss() {
    return state.compareAndSet(State.CONNECTED, State.DISMISSED);
  }

  boolean isDismissed() {
    return state.get() == State.DISMISSED;
  }

  void gone() {
    state.compareAndSet(State.CONNECTED, State.GONE);
  }

  /** Always by way of the loop's queue, even on the loop: only so nothing overtakes a broadcast. */
  void send(List<EnginePacket> packets) {
    if (isConnected()) {
      carrier.execute(() -> carrier.send(this, packets));
    }
  }

  Executor home() {
    return carrier.home();
  }

  /** Sends a part of a broadcast. At home. */
  void send(SharedPacket packet) {
    carrier.send(this, packet);
  }
}
