package dev.levelup.chat.server.socketio.engine;

import dev.levelup.chat.server.netty.Endpoint;
import dev.levelup.chat.server.netty.Exchange;
import dev.levelup.chat.server.netty.HttpAnswer;
import dev.levelup.chat.server.netty.HttpCall;
import dev.levelup.chat.server.netty.HttpPort;
import dev.levelup.chat.server.netty.HttpPortOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.UnaryOperator;

/** Engine.IO on its own port, echoing every message, as the official test suite expects. */
final class EngineEcho implements Endpoint, AutoCloseable {
  private final EngineServer engine;
  private final HttpPort port;
  private final BlockingQueue<Exchange> polls = new LinkedBlockingQueue<>();

  /** Replaces the exchange of a request. */
  volatile UnaryOperator<Exchange> instead = UnaryOperator.identity();

  final BlockingQueue<EngineSession> opened = new LinkedBlockingQueue<>();
  final BlockingQueue<CloseReason> closed = new LinkedBlockingQueue<>();

  EngineEcho(int port, EngineOptions options) throws IOException {
    this.engine = new EngineServer(options, this::accept);
    this.port =
        HttpPort.open(
            new HttpPortOptions(
                "127.0.0.1",
                port,
                2 * options.maxPayload(),
                Duration.ofSeconds(15),
                Duration.ofSeconds(60),
                1000,
                Set.of("https://listed.example"),
                null,
                false),
            List.of(this),
            _ -> CompletableFuture.completedStage(HttpAnswer.empty(404)));
  }

  private SessionListener accept(EngineSession session, HttpCall request) {
    opened.add(session);
    return new SessionListener() {
      @Override
      public void text(String message) {
        session.send(EnginePacket.message(message));
      }

      @Override
      public void binary(byte[] message) {
        session.send(EnginePacket.message(message));
      }

      @Override
      public void closed(CloseReason reason) {
        closed.add(reason);
      }
    };
  }

  int port() {
    return port.port();
  }

  int sessionCount() {
    return engine.sessionCount();
  }

  @Override
  public String path() {
    return "/engine.io/";
  }

  @Override
  public HttpAnswer foreignAnswer() {
    return EngineServer.FORBIDDEN;
  }

  @Override
  public void serve(Exchange exchange) {
    HttpCall call = exchange.call();
    engine.serve(instead.apply(exchange));
    if (call.method().equals("GET") && call.query("sid") != null) {
      polls.add(exchange);
    }
  }

  /** Waits until one more poll has reached its session. */
  void awaitPoll(EngineSession session) throws InterruptedException {
    polls.take();
    session.home().submit(() -> {}).sync(); // runs after the task that brought the poll there
  }

  @Override
  public void close() {
    port.close();
  }
}
