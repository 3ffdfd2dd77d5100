package dev.levelup.chat.server.socketio.engine;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import dev.levelup.chat.server.netty.Exchange;
import dev.levelup.chat.server.netty.HttpAnswer;
import dev.levelup.chat.server.netty.HttpCall;
import dev.levelup.chat.server.network.Network;
import dev.levelup.chat.server.network.Places;
import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Opens sessions, and dispatches each request to its session. Thread-safe. */
public final class EngineServer {
  private static final String PROTOCOL_VERSION = "4";

  /** The response to a page of a foreign origin, with the protocol's message. */
  public static final HttpAnswer FORBIDDEN = EngineRefusals.FORBIDDEN;

  private static final HttpAnswer FULL = HttpAnswer.empty(503).withHeader("Retry-After", "10");

  private final EngineOptions options;
  private final SessionAcceptor acceptor;
  private final Places places;
  private final Map<String, EngineSession> sessions = new ConcurrentHashMap<>();
  private final Map<EventLoop, FlushQueue> flushes = new ConcurrentHashMap<>();

  public EngineServer(EngineOptions options, SessionAcceptor acceptor) {
    this.options = options;
    this.acceptor = acceptor;
    this.places = new Places(options.maxSessions());
  }

  /** How many sessions there are. */
  public int sessionCount() {
    return sessions.size();
  }

  /** How many sessions use a transport, given by its name in the handshake. */
  public int sessionCount(String transport) {
    return (int) sessions.values().stream().filter(each -> each.uses(transport)).count();
  }

  /**
   * Stops reading from all clients, as far as possible, permanently. Blocks for at most a second.
   */
  public void stopReading() throws InterruptedException {
    onAll(EngineSession::stopReading);
  }

  /** Flushes everything that was sent to clients before. Blocks for at most a second. */
  public void flush() throws InterruptedException {
    onAll(EngineSession::flush);
  }

  private void onAll(Consumer<EngineSession> task) throws InterruptedException {
    List<EngineSession> all = List.copyOf(sessions.values());
    CountDownLatch done = new CountDownLatch(all.size());
    for (EngineSession each : all) {
      each.execute(
          () -> {
            task.accept(each);
            done.countDown();
          });
    }
    var _ = done.await(1, TimeUnit.SECONDS);
  }

  /** Serves one request, on the loop of its connection. */
  public void serve(Exchange exchange) {
    HttpAnswer refusal = refusal(exchange);
    if (refusal != null) {
      exchange.answer(refusal);
      return;
    }
    String sid = exchange.call().query("sid");
    if (sid == null) {
      open(exchange);
    } else {
      resume(exchange, sid);
    }
  }

  private static @Nullable HttpAnswer refusal(Exchange exchange) {
    return switch (exchange.call().query("transport")) {
      case "polling" -> null;
      case "websocket" -> upgrades(exchange.call()) ? null : EngineRefusals.BAD_REQUEST;
      case null, default -> EngineRefusals.UNKNOWN_TRANSPORT;
    };
  }

  private static boolean upgrades(HttpCall call) {
    return "websocket".equalsIgnoreCase(call.header("Upgrade"));
  }

  private static boolean isWebSocket(Exchange exchange) {
    return "websocket".equals(exchange.call().query("transport"));
  }

  private void open(Exchange exchange) {
    HttpCall call = exchange.call();
    if (!call.method().equals("GET")) {
      exchange.answer(EngineRefusals.BAD_HANDSHAKE_METHOD);
    } else if (!PROTOCOL_VERSION.equals(call.query("EIO"))) {
      exchange.answer(EngineRefusals.UNSUPPORTED_PROTOCOL_VERSION);
    } else if (!places.isOpenTo(Network.of(call.remote()))) {
      exchange.answer(FULL);
    } else if (isWebSocket(exchange)) {
      exchange.upgrade(options.maxMessage(), channel -> openWebSocket(channel, call));
    } else {
      openPolling(exchange);
    }
  }

  private void openPolling(Exchange exchange) {
    Function<EngineSession, Transport> transport =
        session -> {
          PollingTransport polling = new PollingTransport(session, options);
          polling.keep(exchange);
          return polling;
        };
    open(exchange.loop(), exchange.call(), transport, List.of("websocket"));
  }

  private WebSocketHandler openWebSocket(Channel channel, HttpCall call) {
    WebSocketTransport transport = new WebSocketTransport(channel, options.maxBacklogBytes());
    EngineSession session = open(channel.eventLoop(), call, _ -> transport, List.of());
    return new WebSocketHandler(transport, session);
  }

  private void resume(Exchange exchange, String sid) {
    EngineSession session = sessions.get(sid);
    if (session == null) {
      exchange.answer(EngineRefusals.UNKNOWN_SID);
    } else if (isWebSocket(exchange)) {
      session.onHome(() -> upgrade(exchange, session, session.reserveUpgrade()));
    } else {
      session.onHome(() -> session.serve(exchange));
    }
  }

  private void upgrade(Exchange exchange, EngineSession session, @Nullable Upgrade reserved) {
    exchange.upgrade(
        options.maxMessage(),
        channel -> {
          WebSocketTransport candidate = new WebSocketTransport(channel, options.maxBacklogBytes());
          session.onHome(() -> session.offer(candidate, reserved));
          return new WebSocketHandler(candidate, session);
        });
  }

  private EngineSession open(
      EventLoop home,
      HttpCall call,
      Function<EngineSession, Transport> transport,
      List<String> upgrades) {
    String sid = Sids.next();
    EngineSession session =
        new EngineSession(
            flushes.computeIfAbsent(home, FlushQueue::new),
            options,
            transport,
            opened -> acceptor.accept(opened, call),
            () -> sessions.remove(sid),
            giveWay -> places.take(Network.of(call.remote()), giveWay));
    sessions.put(sid, session);
    session.start(openPacket(sid, upgrades));
    return session;
  }

  private EnginePacket openPacket(String sid, List<String> upgrades) {
    JsonObject open = new JsonObject();
    open.addProperty("sid", sid);
    open.add("upgrades", new Gson().toJsonTree(upgrades));
    open.addProperty("pingInterval", options.pingInterval().toMillis());
    open.addProperty("pingTimeout", options.pingTimeout().toMillis());
    open.addProperty("maxPayload", options.maxPayload());
    return new EnginePacket.Text("0" + open);
  }
}
