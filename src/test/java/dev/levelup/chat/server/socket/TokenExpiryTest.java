package dev.levelup.chat.server.socket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.RefreshRequest;
import dev.levelup.chat.protocol.SignIn;
import dev.levelup.chat.server.ServerOptions;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TokenExpiryTest extends SocketTestBase {
  @Override
  protected ServerOptions options() {
    return super.options().withTokenLifetime(Duration.ofSeconds(5));
  }

  @Tag("slow")
  @Test
  void aConnectionEndsWhenItsTokenRunsOut() {
    SignIn fresh = server.auth().refresh(new RefreshRequest(ann.refreshToken())).join();
    TestClient client = connect(fresh);
    client.join(lobby);
    assertThat(client.next("disconnect").getAsString()).isEqualTo("io server disconnect");
    TestClient again = connect(TestClient.options(fresh.token()));
    assertThat(again.next("connect_error").toString()).contains("Invalid token");
  }
}
