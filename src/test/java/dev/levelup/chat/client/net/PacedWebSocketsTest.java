package dev.levelup.chat.client.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import okhttp3.Request;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PacedWebSocketsTest {
  private final Queue<Runnable> rests = new ArrayDeque<>();
  private final PacedWebSockets pace = new PacedWebSockets(rests::add);
  private final List<String> heard = new ArrayList<>();
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

  @Test
  void whileTheWindowShowsEachMessageIsDeliveredAtOnce() {
    say("1");
    assertThat(heard).containsExactly("1");
    assertThat(rests).isEmpty();
  }

  @Test
  void whatNobodySeesIsDeliveredTogether() {
    pace.setSeen(false);
    say("1");
    say("2");
    assertThat(heard).isEmpty();

    rests.remove().run();

    assertThat(heard).containsExactly("1", "2");
    assertThat(rests).isEmpty();
  }

  @Test
  void afterARestTheNextMessagesRestAgain() {
    pace.setSeen(false);
    say("1");
    rests.remove().run();

    say("2");

    assertThat(heard).containsExactly("1");
    rests.remove().run();
    assertThat(heard).containsExactly("1", "2");
  }

  @Test
  void aWindowThatShowsAgainGetsWhatWaitsAtOnceAndInOrder() {
    pace.setSeen(false);
    say("1");

    pace.setSeen(true);
    say("2");
    rests.remove().run();

    assertThat(heard).containsExactly("1", "2");
  }

  @Test
  void theEndOfAConnectionComesAfterItsMessagesAndDoesNotWait() {
    pace.setSeen(false);
    say("1");

    Objects.requireNonNull(network).onClosed(socket, 1000, "end");

    assertThat(heard).containsExactly("1", "end");
  }

  private void say(String text) {
    Objects.requireNonNull(network).onMessage(socket, text);
  }

  private final class Listener extends WebSocketListener {
    @Override
    public void onMessage(WebSocket webSocket, String text) {
      heard.add(text);
    }

    @Override
    public void onClosed(WebSocket webSocket, int code, String reason) {
      heard.add(reason);
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
