package dev.levelup.chat.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.server.ServerOptions;
import dev.levelup.chat.server.hostile.LogLines;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is logged about failed sign-ins. */
class FailedSignInsTest extends HttpTestBase {
  @Override
  protected ServerOptions options() {
    return super.options().withPort(super.options().port().withProxy(true));
  }

  @ParameterizedTest
  @CsvSource({
    "/api/auth/login, WRONG_CREDENTIALS, 203.0.113.7",
    "/api/auth/login, WRONG_CREDENTIALS, 2001:db8:0:0:0:0:0:7",
    "/api/auth/register, INVITE_INVALID, 203.0.113.7"
  })
  void eachHasItsAddressAndNothingThatWasTyped(String path, String code, String address) {
    try (LogLines log = new LogLines()) {
      fail(path, address);
      assertThat(log.messages()).containsExactly("Failed sign-in from " + address + ": " + code);
    }
  }

  @Test
  void theFilterInTheDocumentationFindsTheAddress() throws IOException {
    String manual = Files.readString(Path.of("src/site/markdown/operating.md"));
    Matcher documented = Pattern.compile("(?m)^failregex = (.*)$").matcher(manual);
    assertThat(documented.find()).isTrue();
    Pattern filter = Pattern.compile(documented.group(1).replace("<HOST>", "(?<host>[0-9a-f.:]+)"));
    try (LogLines log = new LogLines()) {
      fail("/api/auth/login", "203.0.113.7");
      Matcher found = filter.matcher(log.written().strip());
      assertThat(found.find()).isTrue();
      assertThat(found.group("host")).isEqualTo("203.0.113.7");
    }
  }

  @Test
  void whoIsNamedLikeALineOfTheLogWritesNone() {
    try (LogLines log = new LogLines()) {
      Answer answer =
          ask(
              request("/api/auth/login")
                  .header("X-Forwarded-For", "203.0.113.7")
                  .POST(
                      BodyPublishers.ofString(
                          "{\"userName\":\"x\\nFailed sign-in from 192.0.2.1: WRONG_CREDENTIALS\","
                              + "\"password\":\"levelup\"}")));
      assertThat(answer.status()).isEqualTo(401);
      assertThat(log.written()).contains("203.0.113.7").doesNotContain("192.0.2.1");
    }
  }

  private void fail(String path, String address) {
    ask(
        request(path)
            .header("X-Forwarded-For", address)
            .POST(
                BodyPublishers.ofString(
                    "{\"userName\":\"Ann\",\"password\":\"hunter22\",\"inviteCode\":\"none\"}")));
  }
}
