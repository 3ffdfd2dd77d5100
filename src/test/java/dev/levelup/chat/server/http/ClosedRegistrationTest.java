package dev.levelup.chat.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.Registration;
import dev.levelup.chat.server.ServerOptions;
import org.junit.jupiter.api.Test;

class ClosedRegistrationTest extends HttpTestBase {
  @Override
  protected ServerOptions options() {
    return super.options().withRegistration(Registration.CLOSED);
  }

  @Test
  void aClosedServerSaysSoAndTakesNobody() {
    assertThat(server.firstInvite()).isEmpty();
    assertThat(get("/api/info").body().get("registration").getAsString()).isEqualTo("closed");
    assertRefused(
        post("/api/auth/register", "{\"userName\":\"Ann\",\"password\":\"levelup\"}"),
        403,
        "REGISTRATION_CLOSED");
  }

  @Test
  void whoHasAnAccountSignsIn() {
    register("Ann");
    String ann = "{\"userName\":\"Ann\",\"password\":\"levelup\"}";
    assertThat(post("/api/auth/login", ann).status()).isEqualTo(200);
  }
}
