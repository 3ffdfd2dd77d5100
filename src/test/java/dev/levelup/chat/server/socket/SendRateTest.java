package dev.levelup.chat.server.socket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.server.ServerOptions;
import dev.levelup.chat.server.domain.SendLimit;
import org.junit.jupiter.api.Test;

class SendRateTest extends SocketTestBase {
  @Override
  protected ServerOptions options() {
    return super.options().withSendLimit(new SendLimit(0.001, 2));
  }

  @Test
  void theLimitIsTheUsersAndNotTheConnections() {
    TestClient one = connect(ann);
    TestClient other = connect(ann);
    TestClient somebodyElse = connect(ben);
    one.join(lobby);
    other.join(lobby);
    somebodyElse.join(lobby);
    assertThat(one.say(lobby, "1").join().get("ok").getAsBoolean()).isTrue();
    assertThat(other.say(lobby, "2").join().get("ok").getAsBoolean()).isTrue();
    assertThat(one.say(lobby, "3").join().get("code").getAsString()).isEqualTo("RATE_LIMITED");
    assertThat(other.say(lobby, "4").join().get("code").getAsString()).isEqualTo("RATE_LIMITED");
    assertThat(somebodyElse.say(lobby, "5").join().get("ok").getAsBoolean()).isTrue();
  }
}
