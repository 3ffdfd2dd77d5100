package dev.levelup.chat.client.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.FakeChatSocket.Emitted;
import dev.levelup.chat.client.fake.FakeUploads;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.net.SocketEvent;
import dev.levelup.chat.client.state.SendState;
import dev.levelup.chat.protocol.AccessDenied;
import dev.levelup.chat.protocol.AttachmentId;
import dev.levelup.chat.protocol.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files on their way, until their message is acknowledged. */
class SendingFilesTest extends SendingFilesBase {
  private void confirm(Emitted.Send send) {
    send.stored(
        TestMessage.by("alice")
            .content(send.content())
            .number(1)
            .message()
            .withClientMessageId(Objects.requireNonNull(send.id())));
    fixture.fx.run();
  }

  @Test
  void aMessageIsSentOnceItsFilesAreUploaded() throws IOException {
    fixture.online().joined(LOBBY);
    attach(file("a.txt", 5), file("b.txt", 6));

    fixture.say("look");

    assertThat(sent()).isEmpty();
    assertThat(echoes()).hasSize(1);
    assertThat(tray()).isEmpty();
    accept();
    accept();
    assertThat(fixture.socket().last(Emitted.Send.class).attachments())
        .containsExactly(new AttachmentId("file-1"), new AttachmentId("file-2"));
    assertThat(uploads().all())
        .extracting(FakeUploads.Sent::name)
        .containsExactly("a.txt", "b.txt");
  }

  @Test
  void filesAreSentWithoutWords() throws IOException {
    fixture.online().joined(LOBBY);
    attach(file("a.txt", 5));

    fixture.say("");
    accept();

    assertThat(sent()).containsExactly("");
  }

  @Test
  void aMessageBehindAnUploadWaitsForIt() throws IOException {
    sayFirstWithAFileAndSecondWithout();

    assertThat(sent()).isEmpty();

    accept();
    assertThat(sent()).containsExactly("first", "second");
  }

  @Test
  void theCopyGoesWhenTheMessageIsAcknowledged() throws IOException {
    fixture.online().joined(LOBBY);
    attach(file("a.txt", 5));
    Path copy = tray().getFirst().copy();
    fixture.say("");
    accept();
    assertThat(copy).exists();

    confirm(fixture.socket().last(Emitted.Send.class));

    assertThat(copy).doesNotExist();
    assertThat(fixture.chat.outbox().all()).isEmpty();
  }

  @Test
  void anUploadWhoseAnswerIsLostIsRepeatedWithItsId() throws IOException {
    fixture.online().joined(LOBBY);
    attach(file("a.txt", 5));
    fixture.say("once");

    uploads().takeWithoutAnAnswer();
    fixture.fx.run();
    fixture.fx.advance(Duration.ofSeconds(5));
    accept();

    assertThat(uploads().all()).hasSize(2);
    assertThat(uploads().given()).hasSize(1);
    assertThat(sent()).containsExactly("once");
  }

  @Test
  void afterAKillTheMessageIsSentOnceInItsPlace() throws IOException {
    sayFirstWithAFileAndSecondWithout();
    uploads().takeWithoutAnAnswer();

    fixture = fixture.killed();
    fixture.online().joined(LOBBY);
    accept();

    assertThat(sent()).containsExactly("first", "second");
    assertThat(uploads().given()).hasSize(1);
  }

  @Test
  void aCutConnectionContinuesAfterTheNextJoin() throws IOException {
    fixture.online().joined(LOBBY);
    attach(file("a.txt", 5));
    fixture.say("late");
    fixture.socket().lose();
    fixture.fx.run();
    uploads().refuse(new ApiException.Unreachable(new IOException("test")));
    fixture.fx.run();

    fixture.reconnectAfterLoss();
    fixture.acceptJoin();
    accept();

    assertThat(sent()).containsExactly("late");
  }

  @Test
  void anotherEpochMakesTheFilesNeedAnotherUpload() throws IOException {
    fixture.gateway.accounts().setEpoch("first");
    fixture.online().joined(LOBBY);
    attach(file("a.txt", 5), file("b.txt", 6));
    fixture.say("");
    accept();

    fixture.gateway.accounts().setEpoch("second");
    fixture.reconnect();
    fixture.acceptJoin();
    accept();

    assertThat(uploads().all())
        .extracting(FakeUploads.Sent::name)
        .containsSubsequence("a.txt", "b.txt", "a.txt");
  }

  @Test
  void theNextUploadBeginsWhenTheRoomOfTheFirstIsClosed() throws IOException {
    fixture.online().joined(CLAN);
    attach(file("a.txt", 5));
    fixture.say("");
    fixture.joined(LOBBY);
    attach(file("b.txt", 5));
    fixture.say("");
    assertThat(uploads().all()).hasSize(1);

    fixture
        .socket()
        .tell(new SocketEvent.RoomClosed(AccessDenied.of(CLAN, ErrorCode.REMOVED, "Removed")));
    fixture.fx.run();

    assertThat(uploads().last().name()).isEqualTo("b.txt");
  }

  @Test
  void aRemovalFromTheRoomEndsTheUploadAndDeletesTheFiles() throws IOException {
    fixture.online().joined(CLAN);
    attach(file("a.txt", 5));
    Path copy = fixture.chat.attaching().trays().in(CLAN).getFirst().copy();
    fixture.say("");
    attach(file("b.txt", 5));
    Path drafted = fixture.chat.attaching().trays().in(CLAN).getFirst().copy();

    fixture
        .socket()
        .tell(new SocketEvent.RoomClosed(AccessDenied.of(CLAN, ErrorCode.REMOVED, "Removed")));
    fixture.fx.run();

    assertThat(uploads().last().answer()).isCancelled();
    assertThat(Stream.of(copy, drafted)).noneMatch(Files::exists);
    assertThat(fixture.chat.attaching().trays().in(CLAN)).isEmpty();
    assertThat(pending().state()).isEqualTo(SendState.REFUSED);
  }

  @Test
  void closingTheChatEndsTheUpload() throws IOException {
    fixture.online().joined(LOBBY);
    attach(file("a.txt", 5));
    fixture.say("");

    fixture.chat.close();

    assertThat(uploads().last().answer()).isCancelled();
  }

  @Test
  void anotherRoomDoesNotStopTheUpload() throws IOException {
    fixture.online().joined(LOBBY);
    attach(file("a.txt", 5));
    fixture.say("from the lobby");

    fixture.joined(CLAN);
    accept();
    fixture.socket().emitted(Emitted.Join.class).stream()
        .filter(join -> join.room().equals(LOBBY) && !join.ack().isDone())
        .forEach(join -> join.accept(0));
    fixture.fx.run();

    assertThat(sent()).containsExactly("from the lobby");
  }
}
