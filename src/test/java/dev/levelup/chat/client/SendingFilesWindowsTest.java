package dev.levelup.chat.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.FileDrag;
import dev.levelup.chat.client.fake.TestPictures;
import dev.levelup.chat.protocol.Attachment;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files on their way from one window to another, as a user sends them. */
class SendingFilesWindowsTest extends ProgramTest {
  /** The sample data has no pictures there. */
  private static final RoomId RAIDS = RoomId.community("raids");

  @BeforeEach
  void openTheWindowsOfTwoPeople() {
    open(window, "alice", account("alice"), RAIDS);
    open(second, "bob", account("bob"), RAIDS);
    until(() -> messages(window).size() >= 10 && canWrite(window));
    until(() -> messages(second).size() >= 10 && canWrite(second));
  }

  private File file(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, bytes);
    return file.toFile();
  }

  private void paste(File file) {
    onFx(
        () -> {
          ClipboardContent content = new ClipboardContent();
          content.putFiles(List.of(file));
          Clipboard.getSystemClipboard().setContent(content);
          Event.fireEvent(
              input(window),
              new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.V, false, true, false, false));
        });
  }

  private void drop(File file) {
    Node room = in(window).lookup(".room-view").query();
    onFx(
        () -> {
          for (var type : List.of(DragEvent.DRAG_OVER, DragEvent.DRAG_DROPPED)) {
            Event.fireEvent(room, FileDrag.of(type, room, List.of(file)));
          }
        });
  }

  private List<Message> lately(Stage shown) {
    return onFx(() -> facts(shown).map(item -> item.message()).toList().reversed());
  }

  private boolean shows(Stage shown, String text) {
    return in(shown).lookup(".message-attachment").<Node>queryAll().stream()
        .anyMatch(each -> text.equals(each.getAccessibleText()) && each.isVisible());
  }

  private boolean paintsAPicture(Stage shown) {
    return in(shown).lookup(".picture").<Node>queryAll().stream()
        .map(each -> each.lookup("ImageView"))
        .anyMatch(each -> each instanceof ImageView view && view.getImage() != null);
  }

  @Test
  void whatIsPastedAndDroppedArrivesOnceInItsPlaceBetweenTheWords() throws IOException {
    paste(file("map.png", TestPictures.png(1200, 800)));
    drop(file("plan.zip", new byte[2_000_000]));
    until(() -> in(window).lookup(".tray-file").queryAll().size() == 2);
    say(window, "where we meet");
    say(window, "and when: at eight");

    until(() -> last(second).equals("and when: at eight"));
    Message withFiles = lately(second).get(1);
    assertThat(withFiles.content()).isEqualTo("where we meet");
    assertThat(withFiles.attachments())
        .extracting(Attachment::name)
        .containsExactly("map.png", "plan.zip");
    until(() -> paintsAPicture(second));
    until(() -> shows(second, "File plan.zip, 2.0 MB"));
    assertThat(in(window).lookup(".tray-file").queryAll()).isEmpty();
    until(() -> lately(window).subList(0, 2).equals(lately(second).subList(0, 2)));
    until(() -> paintsAPicture(window));
  }
}
