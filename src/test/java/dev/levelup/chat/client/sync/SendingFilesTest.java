package dev.levelup.chat.client.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.ChatFixture;
import dev.levelup.chat.client.fake.FakeChatSocket.Emitted;
import dev.levelup.chat.client.fake.FakeUploads;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.fake.TestPictures;
import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.net.SocketEvent;
import dev.levelup.chat.client.state.AttachProblem;
import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.state.PendingMessage;
import dev.levelup.chat.client.state.SendState;
import dev.levelup.chat.client.state.TrayFile;
import dev.levelup.chat.client.sync.room.SendRefusal;
import dev.levelup.chat.protocol.AccessDenied;
import dev.levelup.chat.protocol.AttachmentId;
import dev.levelup.chat.protocol.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attaching files, and what becomes of them until their message is sent. */
class SendingFilesTest extends ChatTest {
  @TempDir Path folder;
  private ChatFixture fixture = ChatFixture.withAttachments();

  @Override
  ChatFixture fixture() {
    return fixture;
  }

  private Path file(String name, int size) throws IOException {
    return Files.write(folder.resolve(name), new byte[size]);
  }

  private void attach(Path... files) {
    fixture.chat.attaching().attach(List.of(files));
    fixture.fx.run();
  }

  private List<TrayFile> tray() {
    return fixture.chat.attaching().trays().in(LOBBY);
  }

  private List<String> names() {
    return tray().stream().map(TrayFile::name).toList();
  }

  private FakeUploads uploads() {
    return fixture.gateway.uploads();
  }

  private List<String> sent() {
    return fixture.socket().emitted(Emitted.Send.class).stream()
        .map(Emitted.Send::content)
        .toList();
  }

  private void accept() {
    uploads().accept();
    fixture.fx.run();
  }

  private PendingMessage pending() {
    return fixture.chat.outbox().all().getFirst();
  }

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
    fixture.online().joined(LOBBY);
    attach(file("a.txt", 5));
    fixture.say("first");
    fixture.say("second");

    assertThat(sent()).isEmpty();

    accept();
    assertThat(sent()).containsExactly("first", "second");
  }

  @Test
  void theOriginalMayChangeOrGo() throws IOException {
    fixture.online().joined(LOBBY);
    Path original = Files.writeString(folder.resolve("a.txt"), "as it was");
    attach(original);
    Files.delete(original);

    fixture.say("");

    assertThat(uploads().last().content()).isEqualTo("as it was");
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
    fixture.online().joined(LOBBY);
    attach(file("a.txt", 5));
    fixture.say("first");
    fixture.say("second");
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
    acceptJoin();
    accept();

    assertThat(sent()).containsExactly("late");
  }

  private void acceptJoin() {
    Emitted.Join join = fixture.socket().last(Emitted.Join.class);
    join.accept(history().lastSeq(join.room()), history().lastRev(join.room()));
    fixture.fx.run();
  }

  @Test
  void aRefusedFileIsSaidAtItsMessageAndRetried() throws IOException {
    fixture.online().joined(LOBBY);
    attach(file("a.txt", 5));
    fixture.say("first");
    fixture.say("second");

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

  @Test
  void anotherEpochMakesTheFilesNeedAnotherUpload() throws IOException {
    fixture.gateway.accounts().setEpoch("first");
    fixture.online().joined(LOBBY);
    attach(file("a.txt", 5), file("b.txt", 6));
    fixture.say("");
    accept();

    fixture.gateway.accounts().setEpoch("second");
    fixture.reconnect();
    acceptJoin();
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
  void aFileThatIsStillCopiedWhenTheRoomIsLeftDoesNotStay() throws IOException {
    fixture.online().joined(CLAN);
    fixture
        .chat
        .attaching()
        .attach(
            "a.txt",
            to -> {
              to.write(new byte[5]);
              fixture
                  .socket()
                  .tell(
                      new SocketEvent.RoomClosed(
                          AccessDenied.of(CLAN, ErrorCode.REMOVED, "Removed")));
            });
    Path copy = fixture.chat.attaching().trays().in(CLAN).getFirst().copy();
    assertThat(copy).exists();

    fixture.fx.run();

    assertThat(fixture.chat.attaching().trays().in(CLAN)).isEmpty();
    assertThat(copy).doesNotExist();
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

  @Test
  void theTrayStaysOverARoomSwitchAndAKill() throws IOException {
    fixture.online().joined(LOBBY);
    attach(file("a.txt", 5), file("b.txt", 6));
    fixture.joined(CLAN);

    fixture = fixture.killed();
    fixture.online().joined(LOBBY);

    assertThat(names()).containsExactly("a.txt", "b.txt");
    assertThat(tray()).allMatch(each -> Files.exists(each.copy()));
    fixture.chat.attaching().remove(tray().getFirst().id());
    assertThat(names()).containsExactly("b.txt");
  }

  @Test
  void whatCannotBeSentIsSaidBeforeItIsAttached() throws IOException {
    fixture.online().joined(LOBBY);

    attach(
        file("large", 1001), file("empty", 0), folder.resolve("none"), folder, file("fine", 1000));

    assertThat(names()).containsExactly("fine");
    assertThat(fixture.chat.attaching().problemsProperty().get())
        .extracting(AttachProblem::kind)
        .containsExactly(
            AttachProblem.Kind.TOO_LARGE,
            AttachProblem.Kind.EMPTY,
            AttachProblem.Kind.UNREADABLE,
            AttachProblem.Kind.FOLDER);
  }

  @Test
  void aPictureWithTooManyPixelsLeavesNothing() {
    fixture = ChatFixture.withPictures();
    fixture.online().joined(LOBBY);

    fixture.chat.attaching().attach("a.png", to -> to.write(TestPictures.png(4000, 2501)));
    Path copy = tray().getFirst().copy();
    fixture.fx.run();

    assertThat(tray()).isEmpty();
    assertThat(copy).doesNotExist();
    assertThat(fixture.chat.attaching().problemsProperty().get())
        .containsExactly(
            new AttachProblem(AttachProblem.Kind.TOO_MANY_PIXELS, "a.png", 10_000_000));
  }

  @Test
  void whatTurnsOutTooLargeWhileItIsCopiedLeavesNothing() {
    fixture.online().joined(LOBBY);

    fixture.chat.attaching().attach("a.txt", to -> to.write(new byte[1001]));
    Path copy = tray().getFirst().copy();
    fixture.fx.run();

    assertThat(tray()).isEmpty();
    assertThat(copy).doesNotExist();
    assertThat(fixture.chat.attaching().problemsProperty().get())
        .extracting(AttachProblem::kind)
        .containsExactly(AttachProblem.Kind.TOO_LARGE);
  }

  @Test
  void theCopyGoesWhenAFileIsTakenOutOfTheTray() throws IOException {
    fixture.online().joined(LOBBY);
    attach(file("a.txt", 5));
    Path copy = tray().getFirst().copy();
    assertThat(copy).exists();

    fixture.chat.attaching().remove(tray().getFirst().id());
    fixture.fx.run();

    assertThat(copy).doesNotExist();
  }

  @Test
  void moreFilesThanAMessageMayHaveAreSaidOnce() throws IOException {
    fixture.online().joined(LOBBY);

    attach(file("1", 1), file("2", 1), file("3", 1), file("4", 1), file("5", 1));

    assertThat(names()).containsExactly("1", "2", "3");
    assertThat(fixture.chat.attaching().problemsProperty().get())
        .containsExactly(new AttachProblem(AttachProblem.Kind.TOO_MANY, "", 3));
  }

  @Test
  void aDiskThatCannotBeWrittenLeavesNothingHalfDone() throws IOException {
    fixture.online().joined(LOBBY);

    fixture
        .chat
        .attaching()
        .attach(
            "a.txt",
            to -> {
              to.write(new byte[10]);
              throw new IOException("No space left on device");
            });
    fixture.fx.run();

    assertThat(tray().getFirst().phase()).isEqualTo(TrayFile.Phase.FAILED);
    assertThat(tray().getFirst().copy()).doesNotExist();
    assertThat(fixture.chat.attaching().problemsProperty().get())
        .extracting(AttachProblem::kind)
        .containsExactly(AttachProblem.Kind.NOT_STORED);
    assertThat(fixture.chat.sender().refusal("words")).contains(SendRefusal.FILES_NOT_READY);
    fixture.chat.attaching().remove(tray().getFirst().id());
    assertThat(fixture.chat.sender().refusal("words")).isEmpty();
  }
}
