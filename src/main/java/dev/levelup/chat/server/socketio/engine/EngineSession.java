package dev.levelup.chat.server.socketio.engine;

import dev.levelup.chat.server.netty.Exchange;
import dev.levelup.chat.server.netty.LoopTimer;
import dev.levelup.chat.server.network.Places;
import io.netty.channel.EventLoop;
import java.util.Base64;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One client's session, over any transport. All of its state is confined to one event loop, its
 * home: that of the connection that opened it. Input from other connections is transferred to that
 * loop. Only {@link #home}, {@link #execute} and {@link #uses} may be called elsewhere.
 */
public final class EngineSession {
  private enum State {
    OPEN,
    /** Ended, but a polling client has not fetched the last packets yet. */
    LEAVING,
    CLOSED
  }

  private final EventLoop home;
  private final FlushQueue flushes;
  private final EngineOptions options;
  private final Runnable forget;
  private final Places.Place place;
  private final Heartbeat heartbeat;
  private final LoopTimer leaving;
  private final SessionListener listener;
  private volatile Transport transport;
  private @Nullable Upgrade upgrade;
  private State state = State.OPEN;
  private boolean paused;
  private boolean stopped;
  private boolean flushIsDue;

  /**
   * @param flushes the flush queue of the home loop
   * @param listener returns the session's listener
   * @param forget called when the last packets of the session were sent
   * @param places the places of which it takes one
   */
  EngineSession(
      FlushQueue flushes,
      EngineOptions options,
      Function<EngineSession, Transport> transport,
      Function<EngineSession, SessionListener> listener,
      Runnable forget,
      Function<Runnable, Places.Place> places) {
    this.flushes = flushes;
    this.home = flushes.loop();
    this.options = options;
    this.forget = forget;
    this.place = places.apply(() -> execute(() -> fail(CloseReason.PLACE_GIVEN_AWAY)));
    place.settle();
    this.heartbeat = new Heartbeat(this, options);
    this.leaving = newTimer();
    this.transport = transport.apply(this);
    this.listener = listener.apply(this);
  }

  /** The event loop that the session is confined to. */
  public EventLoop home() {
    return home;
  }

  /** Runs a task on the home loop, after all tasks submitted before. From any thread. */
  public void execute(Runnable task) {
    try {
      home.execute(task);
    } catch (RejectedExecutionException _) {
      return; // the port is closed, and the session with it
    }
  }

  /** Runs a task on the home loop; immediately if called on it. From any thread. */
  void onHome(Runnable task) {
    if (home.inEventLoop()) {
      task.run();
    } else {
      execute(task);
    }
  }

  /** Whether this is the name of its current transport. From any thread. */
  boolean uses(String name) {
    return transport.name().equals(name);
  }

  /** A timer on the home loop. */
  public LoopTimer newTimer() {
    return new LoopTimer(home);
  }

  void start(EnginePacket open) {
    send(open);
    heartbeat.start();
  }

  /** Sends a packet; it is flushed together with the other packets of this turn of the loop. */
  public void send(EnginePacket packet) {
    assert home.inEventLoop();
    if (state == State.OPEN) {
      transport.write(packet);
      written();
    }
  }

  /** Sends a packet that is shared between sessions. */
  public void send(SharedPacket packet) {
    assert home.inEventLoop();
    if (state == State.OPEN) {
      transport.write(packet);
      written();
    }
  }

  private void written() {
    if (transport.isOverfull()) {
      transport.flush();
      if (transport.isOverfull()) {
        fail(CloseReason.BACKLOG_FULL);
        return;
      }
    }
    if (!flushIsDue) {
      flushIsDue = true;
      flushes.add(this::flush);
    }
  }

  void flush() {
    flushIsDue = false;
    transport.flush();
  }

  /** Reads as little as possible from the client until {@link #resumeReading}. */
  public void pauseReading() {
    assert home.inEventLoop();
    paused = true;
    transport.pause();
  }

  public void resumeReading() {
    assert home.inEventLoop();
    if (paused && !stopped) {
      paused = false;
      transport.resume();
    }
  }

  /** Pauses reading permanently. */
  void stopReading() {
    stopped = true;
    pauseReading();
  }

  boolean isReadingPaused() {
    return paused;
  }

  /** Closes the session after everything sent before. */
  public void close() {
    fail(CloseReason.SERVER_CLOSE);
  }

  /** Closes the session for a reason that the client caused. */
  public void fail(CloseReason reason) {
    assert home.inEventLoop();
    if (state != State.OPEN) {
      return;
    }
    heartbeat.stop();
    abandonUpgrade();
    state = State.LEAVING;
    if (transport.close(reason)) {
      leave();
    } else {
      leaving.start(options.pingTimeout(), this::leave);
    }
    listener.closed(reason);
  }

  /** The client was admitted: its place is settled, which is also the initial state. */
  public void settle() {
    place.settle();
  }

  /** The client waits for admission; until then its place may be given to others. */
  public void unsettle() {
    place.unsettle();
  }

  boolean isOpen() {
    return state == State.OPEN;
  }

  /** The last packets of the session are being sent, or will never be requested. */
  void leave() {
    leaving.cancel();
    state = State.CLOSED;
    place.leave();
    forget.run();
  }

  /** Receives a packet; false if it is invalid or not allowed here. */
  boolean take(String packet) {
    switch (packet.isEmpty() ? ' ' : packet.charAt(0)) {
      case '1' -> fail(CloseReason.TRANSPORT_CLOSE);
      case '3' -> heartbeat.pong();
      case '4' -> listener.text(packet.substring(1));
      case '6' -> {}
      case 'b' -> {
        return takeBase64(packet.substring(1));
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean takeBase64(String message) {
    try {
      listener.binary(Base64.getDecoder().decode(message));
      return true;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  /** A polling request for this session. */
  void serve(Exchange exchange) {
    assert home.inEventLoop();
    if (state == State.CLOSED) {
      exchange.answer(EngineRefusals.UNKNOWN_SID);
    } else if (transport instanceof PollingTransport polling) {
      polling.serve(exchange);
    } else {
      exchange.answer(EngineRefusals.BAD_REQUEST);
    }
  }

  /** A poll is waiting, with nothing to send. */
  void pollWaits() {
    if (upgrade != null) {
      upgrade.pollWaits();
    }
  }

  void received(WebSocketTransport from, String packet) {
    assert home.inEventLoop();
    if (upgrade != null && upgrade.isOver(from)) {
      upgrade.received(from, packet);
    } else if (transport == from && state == State.OPEN && !take(packet)) {
      fail(CloseReason.PARSE_ERROR);
    }
  }

  void received(WebSocketTransport from, byte[] message) {
    assert home.inEventLoop();
    if (transport == from && state == State.OPEN) {
      listener.binary(message);
    }
  }

  /** A connection of a transport was closed. */
  void lost(Transport gone) {
    assert home.inEventLoop();
    if (upgrade != null && upgrade.isOver(gone)) {
      abandonUpgrade();
    } else if (transport == gone) {
      fail(CloseReason.TRANSPORT_CLOSE);
    }
  }

  /**
   * The client requests a WebSocket in addition to its polling. Only one upgrade runs at a time; it
   * is reserved before the client is notified that the WebSocket is open, since a later request
   * could overtake it on another loop.
   *
   * @return null if no upgrade is possible now
   */
  @Nullable Upgrade reserveUpgrade() {
    assert home.inEventLoop();
    if (state == State.OPEN && upgrade == null && transport instanceof PollingTransport polling) {
      upgrade = new Upgrade(this, polling, options.upgradeTimeout());
      return upgrade;
    }
    return null;
  }

  /** The WebSocket is open, with the upgrade reserved for it, if any. */
  void offer(WebSocketTransport candidate, @Nullable Upgrade reserved) {
    assert home.inEventLoop();
    if (reserved != null && upgrade == reserved) {
      reserved.begin(candidate);
    } else {
      candidate.close(CloseReason.TRANSPORT_ERROR);
    }
  }

  void abandonUpgrade() {
    if (upgrade != null) {
      upgrade.abandon();
      upgrade = null;
    }
  }

  /**
   * The upgrade is complete: packets that the old transport has not sent yet go over the new one.
   */
  void switchTo(WebSocketTransport next) {
    upgrade = null;
    transport = next;
    if (paused) {
      next.pause();
    }
  }
}
