package dev.levelup.chat.client.ui.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.ChatFixture;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.fake.TestPictures;
import dev.levelup.chat.client.state.Attached;
import dev.levelup.chat.client.ui.UiTest;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.EmojiIndex;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.protocol.Attachment;
import dev.levelup.chat.protocol.Message;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileRowTest extends UiTest {
  private final List<String> suggested = new ArrayList<>();
  private final byte[] bytes = TestPictures.png(3, 3);
  @TempDir private Path folder;
  private ChatFixture chat;
  private FileRow row;

  @BeforeEach
  void openTheChat() {
    chat = onFx(() -> ChatFixture.full().online());
    row = onFx(() -> new FileRow(tools(folder)));
  }

  private AttachmentTools tools(Path target) {
    return new AttachmentTools(
        new PictureImages(chat.chat.pictures(), Runnable::run, Runnable::run),
        new Animations(chat.fx, Runnable::run, () -> false),
        chat.chat.saves(),
        (_, suggestion, chosen) -> {
          suggested.add(suggestion);
          chosen.accept(target);
        },
        chat.chat.uploads().progress(),
        new EmojiPictures(EmojiIndex.load(), Runnable::run, Runnable::run),
        new Translations(Locale.ENGLISH));
  }

  private void showFile(String name, long size, Path target) {
    Attachment file = TestPictures.file("f", name, size);
    onFx(() -> chat.gateway.downloads().put(file.id(), bytes));
    Message message = TestMessage.by("bob").number(1).message();
    show(
        420,
        100,
        () -> {
          row = new FileRow(tools(target));
          row.show(new MessageFile.Sent(new Attached(message.room(), message.id(), file)));
          return new StackPane(row);
        });
  }

  private void fire(String styleClass) {
    onFx(
        () -> {
          ((Button) row.lookup("." + styleClass)).fire();
          chat.fx.run();
        });
  }

  private String facts() {
    return onFx(() -> ((Label) row.lookup(".file-facts")).getText());
  }

  @Test
  void aFileIsSavedWhereTheUserWantsIt() {
    Path target = folder.resolve("mine.zip");
    showFile("replay.zip", bytes.length, target);
    fire("file-save");
    assertThat(suggested).containsExactly("replay.zip");
    assertThat(target).hasBinaryContent(bytes);
    assertThat(facts()).startsWith("Saved");
  }

  @Test
  void ofWhatCanRunTheUserIsToldAndAskedFirst() {
    Path target = folder.resolve("holiday.jpg.exe");
    showFile("holiday.jpg.exe", bytes.length, target);
    assertThat(facts()).startsWith("Can run on your computer");
    fire("file-save");
    assertThat(suggested).isEmpty();
    assertThat(facts()).isEqualTo("It may do harm. Save it?");
    fire("file-cancel");
    assertThat(suggested).isEmpty();
    fire("file-save");
    fire("file-anyway");
    assertThat(target).hasBinaryContent(bytes);
  }

  @Test
  void whatCannotBeWrittenSaysSo() {
    showFile("replay.zip", bytes.length, folder.resolve("no/such/folder/replay.zip"));
    fire("file-save");
    assertThat(facts()).isEqualTo("Not saved: this place can’t be written.");
  }

  @Test
  void theExtensionShowsHoweverLongTheNameIs() {
    showFile("very ".repeat(40) + "long.tar.exe", 1, folder);
    Node extension = row.lookup(".file-extension");
    double needed = onFx(() -> extension.prefWidth(-1));
    assertThat(onFx(() -> ((Labeled) extension).getText())).isEqualTo(".exe");
    assertThat(onFx(() -> extension.getLayoutBounds().getWidth())).isGreaterThanOrEqualTo(needed);
    assertThat(onFx(() -> row.getWidth())).isLessThanOrEqualTo(420);
  }
}
