package dev.levelup.chat.server.socketio.engine;

import dev.levelup.chat.server.netty.Exchange;
import dev.levelup.chat.server.netty.HttpAnswer;
import dev.levelup.chat.server.netty.WriteBudget;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Sends packets in the responses to GET requests, of which the client keeps one waiting, and
 * receives them in the bodies of POST requests, of which the client sends one at a time.
 */
final class PollingTransport implements Transport, WriteBudget.Backlog {
  private static final String SEPARATOR = "\u001e";

  /** Some clients fail on a poll with a larger response. */
  private static final int MAX_PACKETS = 16;

  private static final EnginePacket CLOSE = new EnginePacket.Text("1");
  private static final EnginePacket NOOP = new EnginePacket.Text("6");
  private static final WriteBudget BUDGET = WriteBudget.ofProcess();
  private static final HttpAnswer OK = HttpAnswer.text(200, "ok");

  /** A POST whose packets are received one after another. */
  private static final class Post {
    private final Exchange exchange;
    private final String packets;
    private int at;

    Post(Exchange exchange, String packets) {
      this.exchange = exchange;
      this.packets = packets;
    }

    boolean hasNext() {
      return at <= packets.length();
    }

    String next() {
      int end = packets.indexOf(SEPARATOR, at);
      String packet = packets.substring(at, end < 0 ? packets.length() : end);
      at = end < 0 ? packets.length() + 1 : end + 1;
      return packet;
    }
  }

  private final EngineSession session;
  private final EngineOptions options;
  private final Queue<EnginePacket> queue = new ArrayDeque<>();

  /** Written only on the home loop. */
  private volatile int queuedBytes;

  private @Nullable Exchange poll;
  private @Nullable Post post;
  private boolean paused;

  /**
   * Whether CLOSE has to be sent yet. It gets its own payload: the JavaScript client closes as soon
   * as it reads a CLOSE, before it has processed the packets before it.
   */
  private boolean closeIsDue;

  PollingTransport(EngineSession session, EngineOptions options) {
    this.session = session;
    this.options = options;
    BUDGET.add(this);
  }

  void serve(Exchange exchange) {
    switch (exchange.call().method()) {
      case "GET" -> poll(exchange);
      case "POST" -> post(exchange);
      default -> exchange.answer(EngineRefusals.BAD_REQUEST);
    }
  }

  private void poll(Exchange exchange) {
    if (poll != null) {
      refuse(exchange);
      return;
    }
    keep(exchange);
    flush();
    if (!session.isOpen() && !closeIsDue) {
      session.leave();
    } else if (poll != null) {
      session.pollWaits();
    }
  }

  /** Keeps a poll waiting until there is a packet to send. */
  void keep(Exchange exchange) {
    poll = exchange;
    exchange.forgetCall();
    exchange.onLost(() -> session.onHome(() -> session.lost(this)));
  }

  private void post(Exchange exchange) {
    if (post != null) {
      refuse(exchange);
      return;
    }
    if (exchange.call().body().length > options.maxPayload()) {
      exchange.answer(EngineRefusals.PAYLOAD_TOO_LARGE);
      return;
    }
    post = new Post(exchange, exchange.call().bodyText());
    exchange.forgetCall();
    takePackets();
  }

  /** While paused, a POST is not processed or answered, and its client sends no other. */
  private void takePackets() {
    while (post != null && session.isOpen() && !paused && post.hasNext()) {
      if (!session.take(post.next())) {
        answerPost(EngineRefusals.BAD_REQUEST);
        session.fail(CloseReason.PARSE_ERROR);
      }
    }
    if (!session.isOpen() || !paused) {
      answerPost(OK);
    }
  }

  private void answerPost(HttpAnswer answer) {
    if (post != null) {
      post.exchange.answer(answer);
      post = null;
    }
  }

  /** Two concurrent requests of one kind are refused: their order would be undefined. */
  private void refuse(Exchange second) {
    second.answer(EngineRefusals.BAD_REQUEST);
    session.fail(CloseReason.TRANSPORT_ERROR);
  }

  @Override
  public String name() {
    return "polling";
  }

  @Override
  public void write(EnginePacket packet) {
    queue.add(packet);
    setQueuedBytes(queuedBytes + packet.weight());
    BUDGET.wrote(packet.weight());
  }

  @Override
  public void write(SharedPacket shared) {
    write(shared.packet());
  }

  @Override
  public void flush() {
    if (poll != null && !queue.isEmpty()) {
      answerPoll(HttpAnswer.text(200, nextPayload()));
    } else if (poll != null && closeIsDue) {
      closeIsDue = false;
      answerPoll(HttpAnswer.text(200, CLOSE.payloadForm()));
    }
  }

  /** The rest waits for the next poll. */
  private String nextPayload() {
    StringJoiner payload = new StringJoiner(SEPARATOR);
    for (int i = 0; i < MAX_PACKETS && !queue.isEmpty(); i++) {
      EnginePacket packet = queue.remove();
      setQueuedBytes(queuedBytes - packet.weight());
      payload.add(packet.payloadForm());
    }
    return payload.toString();
  }

  @Override
  public boolean isOverfull() {
    return queuedBytes > options.maxBacklogBytes();
  }

  @Override
  public void pause() {
    paused = true;
  }

  @Override
  public void resume() {
    paused = false;
    takePackets();
  }

  /** Responds to a waiting poll with a NOOP only. */
  void releasePoll() {
    if (poll != null) {
      write(NOOP);
      flush();
    }
  }

  /**
   * A client that closes the session has a poll in progress, which its CLOSE may have overtaken.
   */
  @Override
  public boolean close(CloseReason reason) {
    BUDGET.remove(this);
    boolean pollIsDue = reason == CloseReason.TRANSPORT_CLOSE && poll == null;
    switch (reason) {
      case SERVER_CLOSE -> closeIsDue = true;
      case TRANSPORT_CLOSE -> queueOnly(NOOP);
      case TRANSPORT_ERROR, PING_TIMEOUT, PARSE_ERROR, BACKLOG_FULL, PLACE_GIVEN_AWAY ->
          queueOnly(CLOSE);
    }
    flush();
    resume();
    return !closeIsDue && !pollIsDue;
  }

  /**
   * Passes the queued packets to the transport that replaces this one. A client that follows the
   * protocol has no poll waiting now; one that was sent later and overtook is refused.
   */
  void giveWayTo(WebSocketTransport successor) {
    BUDGET.remove(this);
    answerPoll(EngineRefusals.BAD_REQUEST);
    queue.forEach(successor::write);
    successor.flush();
    clearQueue();
    resume();
  }

  private void answerPoll(HttpAnswer answer) {
    if (poll != null) {
      poll.answer(answer);
      poll = null;
    }
  }

  private void queueOnly(EnginePacket packet) {
    clearQueue();
    write(packet);
  }

  private void clearQueue() {
    queue.clear();
    setQueuedBytes(0);
  }

  private void setQueuedBytes(int bytes) {
    queuedBytes = bytes;
  }

  @Override
  public long waitingBytes() {
    return queuedBytes;
  }

  @Override
  public void cut() {
    session.execute(() -> session.fail(CloseReason.BACKLOG_FULL));
  }
}
