package dev.levelup.chat.server.socketio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.levelup.chat.server.socketio.engine.RawPolling;
import dev.levelup.chat.server.socketio.engine.RawWebSocket;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventTest {
  private static final String TWO_PLACEHOLDERS =
      "{\"_placeholder\":true,\"num\":0},{\"_placeholder\":true,\"num\":1}";

  private static final int EVENTS = 500;

  private Recorder app;

  @BeforeEach
  void open() throws IOException {
    app = new Recorder();
  }

  @AfterEach
  void close() {
    app.close();
  }

  @Test
  void hearsEventsInTheOrderOfTheWire() throws Exception {
    try (RawWebSocket client = app.connectedWebSocket()) {
      for (int i = 0; i < 500; i++) {
        client.send("42[\"event\"," + i + "]");
      }
      for (int i = 0; i < 500; i++) {
        assertThat(app.nextCall()).isEqualTo("event [" + i + "]");
      }
    }
  }

  @Test
  void hearsEventsOverPollingInTheOrderOfTheWire() throws Exception {
    RawPolling client = app.connectedPolling();
    client.say("42[\"event\",1]\u001e42/,[\"event\",\"2\",{\"3\":[true]}]").say("42[\"event\"]");

    assertThat(app.nextCall()).isEqualTo("event [1]");
    assertThat(app.nextCall()).isEqualTo("event [\"2\", {\"3\":[true]}]");
    assertThat(app.nextCall()).isEqualTo("event []");
  }

  @Test
  void emitsOverBothTransports() throws Exception {
    JsonObject payload = new JsonObject();
    payload.addProperty("html", "<b>&\"é🎮");
    payload.add("nothing", null);
    String expected = "42[\"news\",{\"html\":\"<b>&\\\"é🎮\",\"nothing\":null}]";
    try (RawWebSocket client = app.connectedWebSocket()) {
      app.nextSocket().emit("news", payload);
      assertThat(client.next()).isEqualTo(expected);
    }
    RawPolling client = app.connectedPolling();
    app.nextSocket().emit("news", payload);
    assertThat(client.next()).isEqualTo(expected);
  }

  @Test
  void acknowledgesUnderTheClientsNumberAndOnce() throws Exception {
    app.handler =
        (event, reply) -> {
          reply.send(event.payload());
          reply.send(new JsonPrimitive("again"));
        };
    try (RawWebSocket client = app.connectedWebSocket()) {
      client.send("42456[\"event\",{\"3\":[false]}]").send("42457[\"event\"]");

      assertThat(client.next()).isEqualTo("43456[{\"3\":[false]}]");
      assertThat(client.next()).isEqualTo("43457[null]");
    }
  }

  @Test
  void acknowledgesLaterFromAnyThread() throws Exception {
    CompletableFuture<Reply> later = new CompletableFuture<>();
    app.handler = (_, reply) -> later.complete(reply);
    RawPolling client = app.connectedPolling().say("420[\"event\"]");
    later.join().send(new JsonPrimitive("done"));

    assertThat(client.next()).isEqualTo("430[\"done\"]");
  }

  @Test
  void knowsWhetherAnAcknowledgementIsWanted() throws Exception {
    app.handler =
        (_, reply) -> {
          if (!reply.isWanted()) {
            reply.send(new JsonPrimitive("unasked"));
          }
        };
    try (RawWebSocket client = app.connectedWebSocket()) {
      client.send("42[\"event\"]");
      app.nextCall();
      app.nextSocket().emit("news", new JsonPrimitive(1));

      assertThat(client.next()).isEqualTo("42[\"news\",1]");
    }
  }

  @Test
  void carriesBytesBothWaysOverWebSocket() throws Exception {
    echoBytes();
    try (RawWebSocket client = app.connectedWebSocket()) {
      client.send("452-7[\"event\"," + TWO_PLACEHOLDERS + "]");
      client.send(new byte[] {1, 2, 3}).send(new byte[] {4, 5, 6});

      assertThat(client.next()).isEqualTo("462-7[" + TWO_PLACEHOLDERS + "]");
      assertThat(client.nextBytes()).containsExactly(1, 2, 3);
      assertThat(client.nextBytes()).containsExactly(4, 5, 6);
    }
  }

  @Test
  void carriesBytesBothWaysOverPolling() throws Exception {
    echoBytes();
    RawPolling client = app.connectedPolling();
    client.say("452-7[\"event\"," + TWO_PLACEHOLDERS + "]\u001ebAQID\u001ebBAUG");

    assertThat(client.next()).isEqualTo("462-7[" + TWO_PLACEHOLDERS + "]\u001ebAQID\u001ebBAUG");
  }

  @Test
  void emitsBytes() throws Exception {
    JsonObject placeholder = new JsonObject();
    placeholder.addProperty("_placeholder", true);
    placeholder.addProperty("num", 0);
    try (RawWebSocket client = app.connectedWebSocket()) {
      app.nextSocket()
          .emit(new Event("file", List.of(placeholder), List.of(new byte[] {(byte) 200})));

      assertThat(client.next()).isEqualTo("451-[\"file\",{\"_placeholder\":true,\"num\":0}]");
      assertThat(client.nextBytes()).containsExactly(200);
    }
  }

  @Test
  void hearsHalfACharacter() throws Exception {
    try (RawWebSocket client = app.connectedWebSocket()) {
      client.send("42[\"event\",\"\\ud83c\"]");

      assertThat(app.nextCall()).isEqualTo("event [\"\ud83c\"]");
    }
  }

  @Test
  void takesAnAcknowledgementThatNobodyAskedForAsNothing() throws Exception {
    try (RawWebSocket client = app.connectedWebSocket()) {
      client.send("43123456[1]").send("42[\"event\"]");

      assertThat(app.nextCall()).isEqualTo("event []");
    }
  }

  @Test
  void goesOnAfterAHandlerThatThrows() throws Exception {
    app.handler =
        (_, _) -> {
          throw new IllegalStateException("a fault of the application");
        };
    try (RawWebSocket client = app.connectedWebSocket()) {
      client.send("42[\"first\"]").send("42[\"second\"]");

      assertThat(app.nextCall()).isEqualTo("first []");
      assertThat(app.nextCall()).isEqualTo("second []");
    }
  }

  @Test
  void readsNoFurtherThanASlowHandlerBears() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    AtomicInteger sent = new AtomicInteger();
    app.handler = (_, _) -> awaitQuietly(release);
    try (RawWebSocket client = app.connectedWebSocket()) {
      String event = "42[\"event\",\"" + "x".repeat(60_000) + "\"]";
      Thread sender = Thread.ofVirtual().start(() -> sendMany(client, event, sent));
      int stalled = awaitStall(sent);

      assertThat(stalled).isLessThan(EVENTS); // those queued, and what the sockets' buffers hold
      release.countDown();
      assertThat(sender.join(Duration.ofSeconds(20))).isTrue();
      for (int i = 0; i < EVENTS; i++) {
        assertThat(app.nextCall()).startsWith("event ");
      }
    }
  }

  @Test
  void withholdsTheAnswerToAPostFromTheClientOfASlowHandler() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    app.handler = (_, _) -> awaitQuietly(release);
    RawPolling client = app.connectedPolling();
    String many = "42[\"event\"]" + "\u001e42[\"event\"]".repeat(99);
    CompletableFuture<HttpResponse<String>> post = client.post(many);
    assertThat(app.nextCall()).isEqualTo("event []");

    assertThat(post).isNotDone();
    release.countDown();
    assertThat(post.join().body()).isEqualTo("ok");
    client.say("42[\"last\"]");
    for (int i = 0; i < 99; i++) {
      assertThat(app.nextCall()).isEqualTo("event []");
    }
    assertThat(app.nextCall()).isEqualTo("last []");
  }

  @Test
  void closesTheSessionOfASecondPostAtATime() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    app.handler = (_, _) -> awaitQuietly(release);
    RawPolling client = app.connectedPolling();
    var _ = client.post("42[\"event\"]" + "\u001e42[\"event\"]".repeat(99));
    app.nextCall();

    assertThat(client.post("42[\"event\"]").join().statusCode()).isEqualTo(400);
    assertThat(client.isUnknown()).isTrue();
    release.countDown();
  }

  private static void sendMany(RawWebSocket client, String event, AtomicInteger sent) {
    for (int i = 0; i < EVENTS; i++) {
      client.send(event);
      sent.incrementAndGet();
    }
  }

  /** Returns the count once it no longer changes. */
  private static int awaitStall(AtomicInteger count) {
    AtomicInteger last = new AtomicInteger(-1);
    await()
        .pollInterval(Duration.ofMillis(300))
        .until(() -> count.get() == last.getAndSet(count.get()));
    return last.get();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void echoBytes() {
    app.handler = (event, reply) -> reply.send(event.args(), event.attachments());
  }
}
