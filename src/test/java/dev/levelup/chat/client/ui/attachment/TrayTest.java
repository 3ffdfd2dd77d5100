package dev.levelup.chat.client.ui.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.FakeChatSocket.Emitted;
import dev.levelup.chat.client.fake.FakeGateway;
import dev.levelup.chat.client.fake.FileDrag;
import dev.levelup.chat.client.fake.TestPictures;
import dev.levelup.chat.client.net.SocketEvent;
import dev.levelup.chat.client.state.AttachProblem;
import dev.levelup.chat.client.state.TrayFile;
import dev.levelup.chat.client.state.Trays;
import dev.levelup.chat.client.ui.WindowTest;
import dev.levelup.chat.client.ui.text.EmojiIndex;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.text.TextBlock;
import dev.levelup.chat.protocol.AccessDenied;
import dev.levelup.chat.protocol.AttachmentId;
import dev.levelup.chat.protocol.ErrorCode;
import dev.levelup.chat.protocol.RoomId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tray, through the window. */
class TrayTest extends WindowTest {
  private static final RoomId LOBBY = RoomId.community("lobby");
  private static final RoomId ART = RoomId.community("art");

  @TempDir Path folder;

  private void openLobby() {
    showWindow();
    act(
        () -> {
          window.gateway.accounts().setFeatures(FakeGateway.WITH_ATTACHMENTS);
          window.signedIn().in(LOBBY);
        });
    clickOn("#composer-input");
  }

  private Path file(String name, int size) throws IOException {
    return Files.write(folder.resolve(name), new byte[size]);
  }

  private void attach(Path... files) {
    act(() -> window.chat().attaching().attach(List.of(files)));
    run();
  }

  private void copy(ClipboardContent content) {
    onFx(() -> Clipboard.getSystemClipboard().setContent(content));
  }

  private void paste() {
    press(KeyCode.CONTROL, KeyCode.V).release(KeyCode.V, KeyCode.CONTROL);
    run();
  }

  private void pasteFiles() {
    press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V)
        .release(KeyCode.V, KeyCode.SHIFT, KeyCode.CONTROL);
    run();
  }

  private List<String> names() {
    return onFx(
        () -> window.chat().attaching().trays().in(LOBBY).stream().map(TrayFile::name).toList());
  }

  private List<Emitted.Send> sent() {
    return window.socket().emitted(Emitted.Send.class);
  }

  private TextArea input() {
    return find("#composer-input", TextArea.class);
  }

  @Test
  void withoutTheFeatureThereIsNoButton() {
    showWindow();
    act(() -> window.signedIn().in(LOBBY));

    assertThat(lookup("#composer-attach").tryQuery()).isEmpty();
    assertThat(find("#composer-tray", Pane.class).getChildren()).isEmpty();
  }

  @Test
  void aTrayThatIsNotThereHasNoNodesAndNoHeight() {
    openLobby();

    Pane tray = find("#composer-tray", Pane.class);

    assertThat(tray.getChildren()).isEmpty();
    assertThat(tray.getStylesheets()).isEmpty();
    assertThat(tray.isManaged()).isFalse();
    assertThat(find("#composer-attach", Button.class).isDisabled()).isFalse();
  }

  @Test
  void filesAreSentWithoutWordsByTheKey() throws IOException {
    openLobby();
    attach(file("a.txt", 5), file("b.txt", 6));
    assertThat(shown(".tray-file")).hasSize(2);
    assertThat(find("#composer-send", Button.class).isDisabled()).isFalse();

    push(KeyCode.ENTER);
    run();

    assertThat(names()).isEmpty();
    assertThat(shown(".tray-file")).isEmpty();
    act(() -> window.gateway.uploads().accept());
    act(() -> window.gateway.uploads().accept());
    assertThat(sent().getLast().attachments())
        .containsExactly(new AttachmentId("file-1"), new AttachmentId("file-2"));
  }

  @Test
  void aFileIsTakenOutByKeyAndTheFocusStaysInTheTray() throws IOException {
    openLobby();
    attach(file("a.txt", 5), file("b.txt", 6));
    List<Node> buttons = shown(".tray-remove");
    act(() -> buttons.getFirst().requestFocus());

    push(KeyCode.DELETE);
    run();

    assertThat(names()).containsExactly("b.txt");
    Button left = find(".tray-remove", Button.class);
    assertThat(left.isFocused()).isTrue();
    assertThat(left.getAccessibleText()).contains("b.txt");
    push(KeyCode.DELETE);
    run();
    assertThat(names()).isEmpty();
    assertThat(input().isFocused()).isTrue();
  }

  @Test
  void eachRoomHasItsOwnTray() throws IOException {
    openLobby();
    attach(file("a.txt", 5));

    act(() -> window.in(ART));
    assertThat(shown(".tray-file")).isEmpty();

    act(() -> window.in(LOBBY));
    assertThat(shown(".tray-file")).hasSize(1);
  }

  @Test
  void whatIsTooLargeIsSaidBesideTheComposer() throws IOException {
    openLobby();

    attach(file("film.mp4", 1001));

    Label trouble = find("#tray-trouble", Label.class);
    assertThat(trouble.getText()).contains("film.mp4").contains("too large").contains("1 KB");
    attach(file("a.txt", 5));
    assertThat(shown("#tray-trouble")).isEmpty();
  }

  @Test
  void aPictureShowsSmall() throws IOException {
    openLobby();

    attach(Files.write(folder.resolve("map.png"), TestPictures.bytes(60, 40, "png", 0.5f)));

    assertThat(find(".tray-file .file-icon", Pane.class).getChildren())
        .hasOnlyElementsOfType(ImageView.class);
  }

  @Test
  void howMuchOfAFileIsCopiedShows() throws IOException {
    openLobby();
    attach(file("a.txt", 5));
    Pane progress = find(".tray-file .file-progress", Pane.class);
    assertThat(progress.isVisible()).isFalse();

    act(
        () -> {
          Trays trays = window.chat().attaching().trays();
          trays.replace(LOBBY, trays.in(LOBBY).getFirst().copied(0.25));
        });

    assertThat(progress.isVisible()).isTrue();
    Pane done = find(".tray-file .file-done", Pane.class);
    assertThat(done.getWidth() / progress.getWidth()).isBetween(0.2, 0.3);
    assertThat(find(".tray-file", Pane.class).getAccessibleText()).contains("a.txt");
  }

  @Test
  void aPictureIsPasted() {
    openLobby();
    ClipboardContent content = new ClipboardContent();
    content.putImage(new WritableImage(8, 6));
    copy(content);

    paste();

    assertThat(names()).containsExactly("Picture.png");
  }

  @Test
  void aPastedPictureWithTooManyPixelsIsRefusedBeforeItIsWritten() {
    openLobby();
    ClipboardContent content = new ClipboardContent();
    content.putImage(new WritableImage(10_001, 1000));
    copy(content);

    paste();

    assertThat(names()).isEmpty();
    assertThat(find("#tray-trouble", Label.class).getText()).contains("pixels");
    assertThat(onFx(() -> window.chat().attaching().problemsProperty().get()))
        .as("it has no name yet")
        .containsExactly(new AttachProblem(AttachProblem.Kind.TOO_MANY_PIXELS, "", 10_000_000));
  }

  @Test
  void moreFilesThanAMessageMayHaveAreSaidBesideTheComposer() throws IOException {
    openLobby();

    attach(file("1", 1), file("2", 1), file("3", 1), file("4", 1));

    assertThat(names()).containsExactly("1", "2", "3");
    assertThat(find("#tray-trouble", Label.class).getText()).contains("3");
  }

  @Test
  void whatCouldNotBeCopiedIsCopiedAgainByItsButton() {
    openLobby();
    List<IOException> full = new ArrayList<>(List.of(new IOException("No space left on device")));
    act(
        () ->
            window
                .chat()
                .attaching()
                .attach(
                    "a.txt",
                    to -> {
                      if (!full.isEmpty()) {
                        throw full.removeFirst();
                      }
                      to.write(new byte[5]);
                    }));
    run();
    assertThat(shown("#tray-trouble")).hasSize(1);
    push(KeyCode.ENTER);
    run();
    assertThat(names()).as("it is not sent without the file").containsExactly("a.txt");

    clickOn(".tray-retry");
    run();

    assertThat(shown(".tray-retry")).isEmpty();
    act(() -> input().requestFocus());
    push(KeyCode.ENTER);
    run();
    assertThat(names()).isEmpty();
    assertThat(window.gateway.uploads().last().content()).hasSize(5);
  }

  @Test
  void textWinsOnPasteAndFilesWithShift() throws IOException {
    openLobby();
    ClipboardContent content = new ClipboardContent();
    content.putString("words");
    content.putFiles(List.of(file("a.txt", 5).toFile()));
    copy(content);

    paste();
    assertThat(input().getText()).isEqualTo("words");
    assertThat(names()).isEmpty();

    pasteFiles();
    assertThat(names()).containsExactly("a.txt");
    assertThat(input().getText()).isEqualTo("words");
  }

  @Test
  void filesArePastedAlthoughTheirPathsAreBesideThem() throws IOException {
    openLobby();
    File one = file("a.txt", 5).toFile();
    ClipboardContent content = new ClipboardContent();
    content.putString(one.getPath());
    content.putFiles(List.of(one));
    copy(content);

    paste();

    assertThat(names()).containsExactly("a.txt");
    assertThat(input().getText()).isEmpty();
  }

  @Test
  void aListOfPathsBesideFilesIsNoText() {
    File one = folder.resolve("a b.txt").toFile();

    assertThat(PastedFiles.isListOf(one.toString(), List.of(one))).isTrue();
    assertThat(PastedFiles.isListOf(one.toPath().toUri() + "\r\n", List.of(one))).isTrue();
    assertThat(PastedFiles.isListOf("words", List.of(one))).isFalse();
    assertThat(PastedFiles.isListOf("words", List.of())).isFalse();
  }

  @Test
  void droppedFilesAreAttachedAndTheOverlayGoes() throws IOException {
    openLobby();
    File dropped = file("a.txt", 5).toFile();
    DropTarget target =
        onFx(
            () ->
                DropTarget.of(
                    find(".room-view", Pane.class),
                    new TrayViewModel(
                        window.chat().attaching(),
                        window.chat().rooms().openProperty(),
                        window.translations()),
                    new EmojiPictures(EmojiIndex.load(), Runnable::run, Runnable::run),
                    () -> {}));
    act(target::enter);
    assertThat(shown("#drop-target")).hasSize(1);
    assertThat(find("#drop-target .label", Node.class)).isInstanceOf(TextBlock.class);

    act(() -> assertThat(target.drop(List.of(dropped))).isTrue());
    run();

    assertThat(shown("#drop-target")).isEmpty();
    assertThat(names()).containsExactly("a.txt");
  }

  @Test
  void aWrittenPictureIsReadAgainPixelByPixel() throws IOException {
    WritableImage image = new WritableImage(300, 100);
    image.getPixelWriter().setColor(0, 0, Color.RED);
    image.getPixelWriter().setColor(299, 99, Color.color(0, 0, 1, 0.5));
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    PngWriter.write(image, out);

    Image read = new Image(new ByteArrayInputStream(out.toByteArray()));
    assertThat(read.getException()).isNull();
    assertThat(read.getPixelReader().getArgb(0, 0)).isEqualTo(0xFFFF0000);
    assertThat(read.getPixelReader().getArgb(299, 99) >>> 24).isBetween(0x7E, 0x81);
    assertThat(read.getPixelReader().getArgb(5, 5)).isZero();
  }

  private DragEvent drag(EventType<DragEvent> type, File... files) {
    Pane room = find(".room-view", Pane.class);
    DragEvent event = onFx(() -> FileDrag.of(type, room, List.of(files)));
    act(() -> Event.fireEvent(room, event));
    run();
    return event;
  }

  @Test
  void filesThatAreDraggedOverTheRoomAndDroppedAreAttached() throws IOException {
    openLobby();
    File one = file("a.txt", 5).toFile();
    File two = file("b.txt", 5).toFile();

    assertThat(drag(DragEvent.DRAG_OVER, one, two).isAccepted()).isTrue();
    assertThat(shown("#drop-target")).hasSize(1);
    drag(DragEvent.DRAG_EXITED, one, two);
    assertThat(shown("#drop-target")).isEmpty();
    drag(DragEvent.DRAG_OVER, one, two);
    assertThat(drag(DragEvent.DRAG_DROPPED, one, two).isDropCompleted()).isTrue();

    assertThat(shown("#drop-target")).isEmpty();
    assertThat(names()).containsExactly("a.txt", "b.txt");
    assertThat(input().isFocused()).as("what is written next goes with them").isTrue();
  }

  @Test
  void wordsThatAreDraggedOverTheRoomAreNotAttached() {
    openLobby();

    assertThat(drag(DragEvent.DRAG_OVER).isAccepted()).isFalse();
    assertThat(shown("#drop-target")).isEmpty();
    assertThat(drag(DragEvent.DRAG_DROPPED).isDropCompleted()).isFalse();
    assertThat(names()).isEmpty();
  }

  @Test
  void whereNothingMayBeWrittenNothingIsDropped() throws IOException {
    openLobby();
    File one = file("a.txt", 5).toFile();
    act(
        () ->
            window
                .socket()
                .tell(
                    new SocketEvent.RoomClosed(
                        AccessDenied.of(LOBBY, ErrorCode.REMOVED, "Removed"))));
    run();

    assertThat(drag(DragEvent.DRAG_OVER, one).isAccepted()).isFalse();
    assertThat(drag(DragEvent.DRAG_DROPPED, one).isDropCompleted()).isFalse();
    assertThat(names()).isEmpty();
  }
}
