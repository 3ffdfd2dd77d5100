package dev.levelup.chat.server.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import dev.levelup.chat.server.hostile.LogLines;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
@Tag("slow")
class RedisBusTest {
  private static final byte[] KEY = new byte[32];

  private final List<JsonObject> heardByOne = new CopyOnWriteArrayList<>();
  private final List<JsonObject> heardByTwo = new CopyOnWriteArrayList<>();
  private final TestRedis redis = new TestRedis();
  private RedisBus one;
  private RedisBus two;

  @BeforeEach
  void twoOnOneChannel() {
    one = new RedisBus(redis.url(), "ours", KEY);
    two = new RedisBus(redis.url(), "ours", KEY);
    one.listen(heardByOne::add);
    two.listen(heardByTwo::add);
  }

  @AfterEach
  void close() throws IOException {
    one.close();
    two.close();
    redis.close();
  }

  @Test
  void theOthersHearInOrderAndTheOneWhoTellsDoesNot() throws IOException {
    redis.start();
    awaitBothWays();
    List<JsonObject> told = List.of(ended("a"), ended("b"), ended("c"));
    told.forEach(each -> one.publish(() -> each));
    awaitHeard(heardByTwo, "c");
    assertThat(heardByTwo).containsSequence(told);
    assertThat(heardByOne).doesNotContainAnyElementsOf(told);
  }

  @Test
  void whatIsToldWhileTheBusIsAwayIsLostAndWhatComesLaterIsNot() throws IOException {
    one.publish(() -> ended("before it was ever there"));
    redis.start();
    awaitBothWays();
    redis.stop();
    one.publish(() -> ended("away"));
    redis.start();
    awaitBothWays();
    one.publish(() -> ended("back"));
    awaitHeard(heardByTwo, "back");
    assertThat(heardByTwo).doesNotContain(ended("before it was ever there"));
  }

  @Test
  void whoWatchesSeesWhetherItIsThereAndWhatWentOutAndCameIn() throws IOException {
    assertThat(one.isConnected()).isFalse();
    one.publish(() -> ended("away"));
    assertThat(one.published()).isZero();
    redis.start();
    awaitBothWays();
    assertThat(one.isConnected()).isTrue();
    one.publish(() -> ended("a"));
    awaitHeard(heardByTwo, "a");
    long before = two.heard();
    one.publish(() -> ended("b"));
    awaitHeard(heardByTwo, "b");
    assertThat(two.heard()).isEqualTo(before + 1);
    await().until(() -> one.published() >= two.heard());
    redis.stop();
    await().until(() -> !one.isConnected());
  }

  @Test
  void aRedisThatIsNotThereIsSaidOnceAndSoIsItsReturn() throws IOException {
    one.close();
    two.close();
    try (LogLines log = new LogLines();
        RedisBus bus = new RedisBus(redis.url(), "ours", KEY)) {
      await().until(() -> !log.messages().isEmpty());
      redis.start();
      await().until(() -> bus.isConnected() && log.messages().size() == 2);
      assertThat(log.messages().getFirst()).startsWith("Redis cannot be used");
      assertThat(log.messages().getLast()).startsWith("Recovered");
    }
  }

  @Test
  void anotherChannelIsForOthers() throws IOException {
    redis.start();
    awaitBothWays();
    try (RedisBus stranger = new RedisBus(redis.url(), "theirs", KEY)) {
      List<JsonObject> heard = new CopyOnWriteArrayList<>();
      stranger.listen(heard::add);
      one.publish(() -> ended("ours"));
      awaitHeard(heardByTwo, "ours");
      assertThat(heard).isEmpty();
    }
  }

  private void awaitBothWays() {
    heardByOne.clear();
    heardByTwo.clear();
    await()
        .until(
            () -> {
              one.publish(() -> ended("ping"));
              two.publish(() -> ended("ping"));
              return !heardByOne.isEmpty() && !heardByTwo.isEmpty();
            });
  }

  private static void awaitHeard(List<JsonObject> heard, String signInId) {
    await().untilAsserted(() -> assertThat(heard).contains(ended(signInId)));
  }

  private static JsonObject ended(String signInId) {
    JsonObject event = new JsonObject();
    event.addProperty("ended", signInId);
    return event;
  }
}
