package dev.levelup.chat.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.server.ServerOptions;
import dev.levelup.chat.server.StartException;
import dev.levelup.chat.server.netty.HttpPortOptions;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which attempts are counted together if a header gives the client's address. */
@Tag("slow")
class BehindProxyTest extends HttpTestBase {
  private static final int MORE_THAN_ONE_MAY = 700;
  private static final int FAR_TOO_MANY = 5_000;

  private boolean behindProxy = true;

  @Override
  protected ServerOptions options() {
    return super.options().withPort(HttpPortOptions.of("127.0.0.1", 0).withProxy(behindProxy));
  }

  @Test
  void eachClientOfTheProxyHasTriesOfItsOwn() {
    assertThat(isHeldBack(MORE_THAN_ONE_MAY, i -> "198.51." + i / 100 + "." + i % 100)).isFalse();
  }

  @Test
  void whoInventsAddressesInFrontOfItsOwnIsHeldBack() {
    assertThat(isHeldBack(FAR_TOO_MANY, i -> "203.0.113." + i % 100 + ", 198.51.100.7")).isTrue();
  }

  @Test
  void withoutAProxyNobodyIsBelievedToBeSomebodyElse() throws StartException {
    stop();
    behindProxy = false;
    start();
    assertThat(isHeldBack(FAR_TOO_MANY, i -> "198.51." + i / 100 + "." + i % 100)).isTrue();
  }

  @Test
  void whoGuessesAPasswordFromElsewhereDoesNotLockItsOwnerOut() {
    register("Ann");
    for (int i = 0; i < 40; i++) {
      signIn("203.0.113." + i, "a guess");
    }
    assertThat(signIn("203.0.113.200", "levelup")).isEqualTo(429);
    assertThat(signIn("198.51.100.7", "levelup")).isEqualTo(200);
  }

  private int signIn(String forwardedFor, String password) {
    String said = "{\"userName\":\"Ann\",\"password\":\"%s\"}".formatted(password);
    return ask(request("/api/auth/login")
            .header("X-Forwarded-For", forwardedFor)
            .POST(BodyPublishers.ofString(said)))
        .status();
  }

  private boolean isHeldBack(int tries, IntFunction<String> forwardedFor) {
    return IntStream.range(0, tries)
        .map(i -> guess(forwardedFor.apply(i)))
        .anyMatch(status -> status == 429);
  }

  private int guess(String forwardedFor) {
    String guess = "{\"refreshToken\":\"a guess\"}";
    return ask(request("/api/auth/refresh")
            .header("X-Forwarded-For", forwardedFor)
            .POST(BodyPublishers.ofString(guess)))
        .status();
  }
}
