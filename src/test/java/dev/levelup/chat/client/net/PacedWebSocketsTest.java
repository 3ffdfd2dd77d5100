package dev.levelup.chat.client.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.Request;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PacedWebSocketsTest {
  private final AtomicLong nanos = new AtomicLong();
  private PacedWebSockets pace = new PacedWebSockets(Duration.ofHours(1), nanos::get);
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private @Nullable WebSocketListener network;
  private final WebSocket socket = new NoSocket();

  @BeforeEach
  void open() {
    Request request = socket.request();
    WebSocket.Factory sockets =
        (_, listener) -> {
          network = listener;
          return socket;
        };
    var _ = pace.over(sockets).newWebSocket(request, new Listener());
  }

  @AfterEach
  void end() {
    pace.setSeen(true);
  }

  @Test
  void whileTheWindowShowsEachMessageIsDeliveredAtOnce() throws InterruptedException {
    ends(say("1"));
    assertThat(heard).containsExactly("1");
  }

  @Test
  void whatNobodySeesWaitsUntilTheWindowShows() throws InterruptedException {
    pace.setSeen(false);
    Thread reader = sayAndRest("1");
    assertThat(heard).isEmpty();

    pace.setSeen(true);

    ends(reader);
    assertThat(heard).containsExactly("1");
  }

  @Test
  void whatHasComeDuringARestIsDeliveredWithoutAnother() throws InterruptedException {
    pace.setSeen(false);
    restOver(sayAndRest("1"));

    ends(read("2"));
    ends(read("3"));

    assertThat(heard).containsExactly("1", "2", "3");
  }

  @Test
  void aMessageThatComesAfterThoseRestsAgain() throws InterruptedException {
    pace.setSeen(false);
    restOver(sayAndRest("1"));
    ends(read("2"));

    Thread reader = sayAndRest("3");

    assertThat(heard).containsExactly("1", "2");
    restOver(reader);
    assertThat(heard).containsExactly("1", "2", "3");
  }

  @Test
  void aRestEndsByItself() throws InterruptedException {
    pace = new PacedWebSockets(Duration.ofMillis(1), nanos::get);
    open();
    pace.setSeen(false);

    ends(say("1"));

    assertThat(heard).containsExactly("1");
  }

  private void restOver(Thread reader) throws InterruptedException {
    pace.setSeen(true);
    ends(reader);
    pace.setSeen(false);
  }

  private static void ends(Thread reader) throws InterruptedException {
    assertThat(reader.join(Duration.ofSeconds(10))).isTrue();
  }

  private Thread sayAndRest(String text) {
    Thread reader = say(text);
    await().until(() -> reader.getState() == Thread.State.TIMED_WAITING);
    return reader;
  }

  /** A message that reading has waited for. */
  private Thread say(String text) {
    nanos.addAndGet(TimeUnit.SECONDS.toNanos(1));
    return read(text);
  }

  private Thread read(String text) {
    return Thread.ofPlatform()
        .daemon()
        .start(() -> Objects.requireNonNull(network).onMessage(socket, text));
  }

  private final class Listener extends WebSocketListener {
    @Override
    public void onMessage(WebSocket webSocket, String text) {
      heard.add(text);
    }
  }

  private static final class NoSocket implements WebSocket {
    @Override
    public Request request() {
      return new Request.Builder().url("http://127.0.0.1/").build();
    }

    @Override
    public long queueSize() {
      return 0;
    }

    @Override
    public boolean send(String text) {
      return false;
    }

    @Override
    public boolean send(ByteString bytes) {
      return false;
    }

    @Override
    public boolean close(int code, @Nullable String reason) {
      return false;
    }

    @Override
    public void cancel() {}
  }
}
