package dev.levelup.chat.server.bus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.MessageState;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.server.cluster.Elsewhere;
import dev.levelup.chat.server.domain.ChatEvent;
import dev.levelup.chat.server.socket.TestClient;
import dev.levelup.chat.server.socket.TestClient.Heard;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * An attacker with access to Redis but without the servers' secret can read, but not forge events.
 */
@Tag("slow")
class StrangerOnTheBusTest extends TwoServersBase {
  private final TestRedis redis = new TestRedis();
  private final List<String> overheard = new CopyOnWriteArrayList<>();
  private final RedisClient stranger = RedisClient.create(redis.url());
  private RedisCommands<String, String> commands;
  private String channel;
  private TestClient here;
  private TestClient there;

  @Override
  String bus() throws IOException {
    redis.start();
    return redis.url();
  }

  @AfterEach
  void stopRedis() throws IOException {
    stranger.shutdown();
    redis.close();
  }

  @BeforeEach
  void everybodyIsThereAndTheStrangerListens() {
    commands = stranger.connect().sync();
    here = client(first, ann);
    there = client(second, ben);
    await().until(() -> commands.pubsubChannels().size() == 1);
    channel = commands.pubsubChannels().getFirst();
    StatefulRedisPubSubConnection<String, String> listening = stranger.connectPubSub();
    listening.addListener(
        new RedisPubSubAdapter<>() {
          @Override
          public void message(String from, String text) {
            overheard.add(text);
          }
        });
    listening.sync().subscribe(channel);
    await().until(() -> hears(here, "Ben", () -> rejoin(there)));
    await().until(() -> hears(there, "Ann", () -> rejoin(here)));
    say(here, lobby, "everybody is there");
    Heard next = there.next();
    while (!next.event().equals(lobby.kind().newMessageEvent())) {
      next = there.next();
    }
  }

  private boolean hears(TestClient listening, String name, Runnable told) {
    told.run();
    return listening.rest().stream()
        .map(Heard::payload)
        .anyMatch(each -> each.toString().contains(name));
  }

  private void rejoin(TestClient client) {
    client.leave(lobby);
    client.join(lobby);
  }

  @Test
  void whatAStrangerMakesUpShowsToNobody() {
    for (String key : List.of("", "guess")) {
      BusWire wire =
          new BusWire((key + "x").getBytes(UTF_8), channel, Clock.systemUTC(), System::nanoTime);
      for (JsonObject event : forged()) {
        String sealed = wire.write(event);
        commands.publish(channel, sealed);
        commands.publish(channel, sealed.substring(43));
        commands.publish(channel, new Told("x", 1, Instant.now(), event).encode());
      }
    }
    assertNothingShows();
  }

  private List<JsonObject> forged() {
    Message posted =
        new Message(
            new MessageId("1-1"),
            lobby,
            1L,
            new User(ann.user().id(), "Ann", null),
            Instant.now(),
            null,
            MessageState.first("I am Ann", Instant.now()));
    return Stream.of(
            new ChatEvent.Posted(posted),
            new ChatEvent.Joined(lobby, ann.user()),
            new ChatEvent.Removed(clan, ben.user().id()),
            new ChatEvent.SignInEnded(
                String.valueOf(second.auth().authenticate(ben.token()).signInId())))
        .map(StrangerOnTheBusTest::json)
        .toList();
  }

  /** The event as a server would publish it. */
  private static JsonObject json(ChatEvent event) {
    List<JsonObject> told = new ArrayList<>();
    Bus bus =
        new Bus() {
          @Override
          public void publish(Supplier<JsonObject> json) {
            told.add(json.get());
          }

          @Override
          public void listen(Consumer<JsonObject> others) {}

          @Override
          public void close() {}
        };
    new Elsewhere(bus).told(event);
    return told.getFirst();
  }

  @Test
  void whatAStrangerOverheardShowsNoSecondTime() {
    first.memberships().remove(ann.user().id(), clan, ben.user().id()).join();
    there.next("clan-access-denied");
    letBenIn();
    there.join(clan);
    await().until(() -> overheard.stream().anyMatch(each -> each.contains("removed")));
    overheard.forEach(each -> commands.publish(channel, each));
    assertNothingShows();
  }

  @Test
  void rubbishHurtsNobody() {
    for (String rubbish :
        List.of(
            "",
            "x",
            "\u0000",
            "\uD800",
            "null",
            "[".repeat(1_000_000),
            "{\"from\":".repeat(500_000),
            "x".repeat(8_000_000),
            "{\"from\":\"x\",\"event\":\"posted\",\"message\":{}}")) {
      commands.publish(channel, rubbish);
    }
    assertNothingShows();
  }

  /** Even an attacker with the key could not remove a member of the clan. */
  @Test
  void aRemovalThatIsNotTrueIsNotTold() throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec("a secret of thirty-two characters".getBytes(UTF_8), "HmacSHA256"));
    byte[] key = mac.doFinal("what these servers tell each other".getBytes(UTF_8));
    BusWire wire = new BusWire(key, channel, Clock.systemUTC(), System::nanoTime);
    String signIn = String.valueOf(second.auth().authenticate(ben.token()).signInId());
    commands.publish(channel, wire.write(json(new ChatEvent.Removed(clan, ben.user().id()))));
    commands.publish(channel, wire.write(json(new ChatEvent.SignInEnded(signIn))));
    commands.publish(channel, wire.write(json(new ChatEvent.Joined(lobby, ann.user()))));
    assertThat(there.next("user-joined").toString()).contains("Ann");
    assertNothingShows();
  }

  /** What was published earlier is received before the messages sent now. */
  private void assertNothingShows() {
    for (RoomId room : List.of(lobby, clan)) {
      say(here, room, "the end");
      Heard next = there.next();
      assertThat(next.event()).isEqualTo(room.kind().newMessageEvent());
      assertThat(next.payload().toString()).contains("the end");
    }
    say(there, clan, "still here");
    assertThat(second.auth().authenticate(ben.token()).userName()).isEqualTo("Ben");
  }
}
