package dev.levelup.chat.server.bus;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.SignIn;
import dev.levelup.chat.server.ChatServer;
import dev.levelup.chat.server.domain.Identity;
import dev.levelup.chat.server.domain.messages.HistoryQuery;
import dev.levelup.chat.server.socket.TestClient;
import dev.levelup.chat.server.socket.TestClient.Heard;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes made on one server are seen on the other, with and without a bus. */
@ParameterizedClass
@ValueSource(booleans = {true, false})
@Tag("slow")
class ChangesOnTwoServersTest extends TwoServersBase {
  private static final int MESSAGES = 40;

  @Parameter boolean withBus;
  private final TestRedis redis = new TestRedis();

  /** What a client holds according to the contract: the larger {@code rev} wins. */
  private final Map<Long, Message> held = new HashMap<>();

  private long knownRev;

  @Override
  @Nullable String bus() throws IOException {
    if (!withBus) {
      return null;
    }
    redis.start();
    return redis.url();
  }

  @AfterEach
  void stopRedis() throws IOException {
    if (withBus) {
      redis.close();
    }
  }

  @Test
  void changesOnBothAreOneLineWithoutAGapAndNoneComesBeforeItsMessage() {
    TestClient there = client(second, ben);
    Identity annHere = identity(first, ann);
    Identity benThere = identity(second, ben);
    List<CompletableFuture<Void>> all =
        IntStream.range(0, MESSAGES)
            .mapToObj(
                i ->
                    i % 2 == 0
                        ? sayAndChange(first, second, annHere, i)
                        : sayAndChange(second, first, benThere, i))
            .toList();
    CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
    List<Message> kept = first.history().page(annHere.userId(), lobby, page()).messages();
    assertThat(kept)
        .extracting(Message::rev)
        .as("each message changed once")
        .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, MESSAGES).boxed().toList());
    while (held.size() < MESSAGES || knownRev < MESSAGES) {
      hear(there.next());
    }
    assertThat(held.values()).containsExactlyInAnyOrderElementsOf(kept);
  }

  @Test
  void aChangeAloneIsSeenOnTheOtherServer() {
    TestClient there = client(second, ben);
    Identity author = identity(first, ann);
    Message said = first.messages().send(author, lobby, "one", null).join();
    while (held.isEmpty()) {
      hear(there.next());
    }
    Message changed = first.changes().delete(author, said.id()).join();
    while (knownRev == 0) {
      hear(there.next());
    }
    assertThat(held.values()).containsExactly(changed);
  }

  private static HistoryQuery page() {
    return new HistoryQuery.Page(1, HistoryQuery.MAX_LIMIT);
  }

  private static Identity identity(ChatServer server, SignIn user) {
    return server.auth().authenticate(user.token());
  }

  /** Posts a message on one server, and changes it at once on the other. */
  private CompletableFuture<Void> sayAndChange(
      ChatServer here, ChatServer there, Identity author, int number) {
    return here.messages()
        .send(author, lobby, "m" + number, null)
        .thenComposeAsync(
            said ->
                number % 5 == 0
                    ? there.changes().delete(author, said.id())
                    : there.changes().edit(author, said.id(), "m" + number + "!"))
        .thenAccept(_ -> {});
  }

  private void hear(Heard heard) {
    JsonObject payload = heard.payload().getAsJsonObject();
    switch (heard.event()) {
      case "community:new-message" -> take(TestClient.message(heard));
      case "community:message-updated" -> {
        Message message = TestClient.message(heard);
        assertThat(held).as("received after the message itself").containsKey(message.seq());
        assertThat(payload.get("afterRev").getAsLong()).as("no gap").isEqualTo(knownRev);
        assertThat(message.rev()).isGreaterThan(knownRev);
        knownRev = message.rev();
        take(message);
      }
      case "user-joined" -> {}
      default -> throw new AssertionError(heard.toString());
    }
  }

  private void take(Message message) {
    held.merge(
        message.seq(), message, (before, after) -> after.rev() > before.rev() ? after : before);
  }
}
