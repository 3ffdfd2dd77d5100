package dev.levelup.chat.client.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.ChatFixture;
import dev.levelup.chat.client.fake.TestPictures;
import dev.levelup.chat.client.net.SocketEvent;
import dev.levelup.chat.client.state.AttachProblem;
import dev.levelup.chat.client.state.TrayFile;
import dev.levelup.chat.client.sync.room.SendRefusal;
import dev.levelup.chat.protocol.AccessDenied;
import dev.levelup.chat.protocol.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is attached, until it is sent. */
class AttachingTest extends SendingFilesBase {
  private List<String> names() {
    return tray().stream().map(TrayFile::name).toList();
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
  void howMuchOfAFileIsCopiedIsTold() throws IOException {
    fixture = ChatFixture.withPictures();
    fixture.online().joined(LOBBY);
    List<Double> told = new ArrayList<>();
    fixture
        .chat
        .attaching()
        .trays()
        .changes()
        .addListener(
            _ ->
                tray().stream()
                    .filter(AttachingTest::isCopied)
                    .map(TrayFile::copied)
                    .forEach(told::add));

    attach(file("a.bin", 4 << 20));

    assertThat(told).isSorted().contains(0.25, 0.5, 0.75);
    assertThat(tray().getFirst().phase()).isEqualTo(TrayFile.Phase.READY);
  }

  private static boolean isCopied(TrayFile file) {
    return file.phase() == TrayFile.Phase.COPYING;
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
