package dev.levelup.chat.server.socketio;

import com.google.gson.JsonPrimitive;
import dev.levelup.chat.server.netty.HttpAnswer;
import dev.levelup.chat.server.netty.HttpPort;
import dev.levelup.chat.server.netty.HttpPortOptions;
import dev.levelup.chat.server.socketio.engine.EngineOptions;
import dev.levelup.chat.server.socketio.engine.RawPolling;
import dev.levelup.chat.server.socketio.engine.RawWebSocket;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** An application on its own port that records the calls it gets. */
final class Recorder implements SocketIoApplication<String>, AutoCloseable {
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final BlockingQueue<String> calls = new LinkedBlockingQueue<>();
  private final BlockingQueue<Socket<String>> sockets = new LinkedBlockingQueue<>();
  final Rooms<String> rooms = new Rooms<>(_ -> "everybody", Integer.MAX_VALUE);
  final SocketIoServer<String> server;
  final HttpPort port;

  volatile Function<Handshake, CompletionStage<Admission<String>>> door =
      _ -> CompletableFuture.completedStage(new Admission.Admitted<>("session"));
  volatile BiConsumer<Event, Reply> handler = (_, _) -> {};

  Recorder(EngineOptions options) throws IOException {
    this.server = new SocketIoServer<>(options, this, rooms, workers);
    this.port =
        HttpPort.open(
            HttpPortOptions.of("127.0.0.1", 0),
            List.of(server),
            _ -> CompletableFuture.completedStage(HttpAnswer.empty(404)));
  }

  Recorder() throws IOException {
    this(EngineOptions.standard());
  }

  @Override
  public CompletionStage<Admission<String>> connect(Handshake handshake) {
    calls.add("connect " + handshake.auth());
    return door.apply(handshake);
  }

  @Override
  public void connected(Socket<String> socket) {
    calls.add("connected " + socket.session());
    sockets.add(socket);
  }

  @Override
  public void event(Socket<String> socket, Event event, Reply reply) {
    calls.add(event.name() + " " + event.args());
    handler.accept(event, reply);
  }

  @Override
  public void unfitEvent(Socket<String> socket, Reply reply) {
    calls.add("unfit");
    reply.send(new JsonPrimitive("unfit"));
  }

  @Override
  public void disconnected(Socket<String> socket, DisconnectReason reason) {
    calls.add("disconnected " + reason);
  }

  /** The next call that the application got. */
  String nextCall() throws InterruptedException {
    return Objects.requireNonNull(calls.poll(10, TimeUnit.SECONDS), "nothing was called");
  }

  int waitingCalls() {
    return calls.size();
  }

  /** The next socket that was connected. */
  Socket<String> nextSocket() throws InterruptedException {
    return Objects.requireNonNull(sockets.poll(10, TimeUnit.SECONDS), "nobody connected");
  }

  /** A WebSocket session without a socket yet. */
  RawWebSocket webSocket() throws InterruptedException {
    RawWebSocket socket = RawWebSocket.open(port.port(), "/socket.io/?EIO=4&transport=websocket");
    socket.next();
    return socket;
  }

  /** A WebSocket session with its socket connected; the calls for both are already taken. */
  RawWebSocket connectedWebSocket() throws InterruptedException {
    RawWebSocket socket = webSocket();
    socket.send("40").next();
    nextCall();
    nextCall();
    return socket;
  }

  /** A polling session without a socket yet. */
  RawPolling polling() {
    return RawPolling.open(port.port(), "/socket.io/");
  }

  /** A polling session with its socket connected; the calls for both are already taken. */
  RawPolling connectedPolling() throws InterruptedException {
    RawPolling polling = polling();
    polling.say("40").next();
    nextCall();
    nextCall();
    return polling;
  }

  @Override
  public void close() {
    port.close();
    workers.shutdownNow(); // interrupts a handler that a failed test has left waiting
  }
}
