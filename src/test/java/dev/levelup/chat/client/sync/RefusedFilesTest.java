package dev.levelup.chat.client.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.FakeChatSocket.Emitted;
import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.state.SendState;
import dev.levelup.chat.client.sync.connection.Backoff;
import dev.levelup.chat.protocol.ErrorCode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that the server does not take, for ever or for now. */
class RefusedFilesTest extends SendingFilesBase {
  @Test
  void aRefusedFileIsSaidAtItsMessageAndRetried() throws IOException {
    sayFirstWithAFileAndSecondWithout();

    uploads().refuse(new ApiException.Refused(413, ErrorCode.QUOTA_REACHED, "No space", null));
    fixture.fx.run();

    assertThat(pending().state()).isEqualTo(SendState.REFUSED);
    assertThat(pending().why()).isEqualTo(new Failure(Failure.Kind.REFUSED, "No space"));
    assertThat(sent()).as("what waited behind it goes on").containsExactly("second");
    fixture.chat.sender().retry(pending().id());
    fixture.fx.run();
    accept();
    assertThat(sent()).containsExactly("second", "first");
  }

  /** The server may have dropped them. */
  @Test
  void aRefusedMessageUploadsItsFilesAgain() throws IOException {
    fixture.online().joined(LOBBY);
    attach(file("a.txt", 5));
    fixture.say("look");
    accept();
    fixture.socket().last(Emitted.Send.class).refuse("NOT_FOUND", "No such attachment");
    fixture.fx.run();

    fixture.chat.sender().retry(pending().id());
    fixture.fx.run();
    assertThat(uploads().all()).hasSize(2);
    accept();

    assertThat(sent()).containsExactly("look", "look");
  }

  @Test
  void tooManyUploadsAreWaitedOut() throws IOException {
    fixture.online().joined(LOBBY);
    attach(file("a.txt", 5));
    fixture.say("");
    uploads()
        .refuse(
            new ApiException.Refused(429, ErrorCode.RATE_LIMITED, "Slow", Duration.ofSeconds(30)));
    fixture.fx.run();

    fixture.fx.advance(Duration.ofSeconds(29));
    assertThat(uploads().all()).hasSize(1);
    fixture.fx.advance(Duration.ofSeconds(2));
    assertThat(uploads().all()).hasSize(2);
    assertThat(pending().state()).isEqualTo(SendState.QUEUED);
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 408, 500, 503})
  void whatTheServerMayTakeLaterIsUploadedAgain(int status) throws IOException {
    fixture.online().joined(LOBBY);
    attach(file("a.txt", 5));
    fixture.say("late");

    uploads().refuse(new ApiException.Refused(status, null, null, null));
    fixture.fx.run();

    assertThat(pending().state()).isEqualTo(SendState.QUEUED);
    fixture.fx.advance(Duration.ofMinutes(1));
    accept();
    assertThat(sent()).containsExactly("late");
  }

  /** It may be the file that the server fails at: what waits behind it would wait for ever. */
  @Test
  void aServerThatFailsAgainAndAgainIsSaidAtTheMessage() throws IOException {
    sayFirstWithAFileAndSecondWithout();
    for (int i = 0; i < Backoff.TRIES; i++) {
      assertThat(sent()).isEmpty();
      fixture.fx.advance(Duration.ofMinutes(1));
      uploads().refuse(new ApiException.Refused(500, ErrorCode.SERVER_ERROR, "Oh no", null));
      fixture.fx.run();
    }
    assertThat(pending().why()).isEqualTo(new Failure(Failure.Kind.REFUSED, "Oh no"));
    assertThat(sent()).containsExactly("second");
    fixture.fx.advance(Duration.ofHours(1));
    assertThat(uploads().all()).hasSize(Backoff.TRIES);

    fixture.chat.sender().retry(pending().id());
    fixture.fx.run();
    accept();
    assertThat(sent()).containsExactly("second", "first");
  }

  @Test
  void discardingAMessageDiscardsItsFiles() throws IOException {
    fixture.online().joined(LOBBY);
    attach(file("a.txt", 5));
    Path copy = tray().getFirst().copy();
    fixture.say("");
    uploads().refuse(new ApiException.Refused(422, ErrorCode.INVALID_PICTURE, "No", null));
    fixture.fx.run();

    fixture.chat.sender().discard(pending().id());
    fixture.fx.run();

    assertThat(copy).doesNotExist();
  }
}
