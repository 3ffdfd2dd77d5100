package dev.levelup.chat.client.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.net.ApiException.Unreachable.Obstacle;
import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.state.Failure.Kind;
import dev.levelup.chat.client.sync.connection.Failures;
import java.io.IOException;
import java.net.ConnectException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailuresTest {
  @ParameterizedTest
  @CsvSource({
    "UNKNOWN_HOST, UNKNOWN_HOST",
    "REFUSED, CONNECTION_REFUSED",
    "TIMED_OUT, TIMED_OUT",
    "OTHER, UNREACHABLE"
  })
  void whatWasInTheWayIsTold(Obstacle obstacle, Kind kind) {
    assertThat(Failures.of(new ApiException.Unreachable(obstacle, new IOException())))
        .isEqualTo(Failure.of(kind));
  }

  @Test
  void aServerThatCannotAnswerNowHasNotSaidNo() {
    assertThat(Failures.of(new ApiException.Refused(502, null, null, null)).kind())
        .isEqualTo(Kind.SERVER_IN_TROUBLE);
    assertThat(Failures.of(new ApiException.Refused(403, null, null, null)).kind())
        .isEqualTo(Kind.REFUSED);
  }

  @Test
  void theLogHasEveryCause() {
    IOException thrown = new IOException("Failed to connect", new ConnectException("refused"));
    assertThat(Failures.causes(new ApiException.Unreachable(thrown)))
        .contains("no answer")
        .contains("Failed to connect")
        .contains("ConnectException: refused");
  }

  @Test
  void theLogHasNothingOfAnAnswer() {
    RuntimeException thrown = new IllegalStateException("not a number: secret-token");
    assertThat(Failures.causes(new ApiException.NotLevelUp(new ApiException.Unreadable(thrown))))
        .contains("cannot be read")
        .doesNotContain("secret");
  }
}
