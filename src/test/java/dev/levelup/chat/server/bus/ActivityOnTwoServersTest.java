package dev.levelup.chat.server.bus;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.levelup.chat.protocol.ReadState;
import dev.levelup.chat.protocol.RoomActivityEvent;
import dev.levelup.chat.protocol.SocketEvents;
import dev.levelup.chat.server.domain.Identity;
import dev.levelup.chat.server.socket.TestClient;
import dev.levelup.chat.server.socket.TestClient.Heard;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** What is new on one server is told on the other, with and without a bus. */
@ParameterizedClass
@ValueSource(booleans = {true, false})
@Tag("slow")
class ActivityOnTwoServersTest extends TwoServersBase {
  @Parameter boolean withBus;
  private final TestRedis redis = new TestRedis();

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
  void newsAndReadMarksReachTheOtherServer() {
    Identity annHere = first.auth().authenticate(ann.token());
    try (TestClient there = TestClient.connect(second.url(), ben.token());
        TestClient here = TestClient.connect(first.url(), ben.token())) {
      there.next("connect");
      here.next("connect");
      first.messages().send(annHere, clan, "hello @Ben", null).join();
      RoomActivityEvent told =
          RoomActivityEvent.decode(there.next(SocketEvents.ROOM_ACTIVITY).getAsJsonObject());
      assertThat(told.activity().read()).isEqualTo(new ReadState(0, 1, 1));
      assertThat(Objects.requireNonNull(told.news()).mention()).isTrue();
      here.next(SocketEvents.ROOM_ACTIVITY);
      JsonObject read = TestClient.about(clan);
      read.addProperty("seq", 1);
      there.ask("clan:read", read);
      assertThat(nextReadState(here)).isEqualTo(new ReadState(1, 0, 0));
    }
  }

  /** The state of the room, which is told to all members, may come before. */
  private static ReadState nextReadState(TestClient client) {
    Heard next = client.next();
    while (next.event().equals(SocketEvents.ROOM_ACTIVITY)) {
      next = client.next();
    }
    assertThat(next.event()).isEqualTo(SocketEvents.ROOM_READ);
    return ReadState.decode(next.payload().getAsJsonObject());
  }
}
