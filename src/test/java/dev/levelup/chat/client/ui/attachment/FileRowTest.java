package dev.levelup.chat.client.ui.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.levelup.chat.client.fake.ChatFixture;
import dev.levelup.chat.client.fake.FakeDownloads;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.fake.TestPictures;
import dev.levelup.chat.client.state.Attached;
import dev.levelup.chat.client.state.SaveState;
import dev.levelup.chat.client.ui.UiTest;
import dev.levelup.chat.client.ui.i18n.PseudoWords;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.EmojiIndex;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.protocol.Attachment;
import dev.levelup.chat.protocol.Message;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.util.WaitForAsyncUtils;

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
    return tools(target, Locale.ENGLISH);
  }

  private AttachmentTools tools(Path target, Locale locale) {
    return tools(target, new Translations(locale));
  }

  private AttachmentTools tools(Path target, Translations translations) {
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
        translations);
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
    assertThat(facts()).isEqualTo("Can run · " + bytes.length + " B");
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

  @Test
  void anArabicNameStandsOnTheLineOfItsExtension() {
    showFile("خطة اللعب.txt", 1, folder);
    assertThat(baseline(".file-stem")).isCloseTo(baseline(".file-extension"), within(0.5));
  }

  private double baseline(String part) {
    Node line = row.lookup(part);
    return onFx(() -> line.getLayoutY() + line.getBaselineOffset());
  }

  @Test
  void aFullDiskIsSaid() {
    // A folder cannot be written as a file, and no disk has so much room.
    showFile("replay.zip", Long.MAX_VALUE / 2, folder);
    fire("file-save");
    assertThat(facts()).isEqualTo("Not saved: the disk is full.");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void theRowSaysHowMuchIsSavedAndEndsItByItsButton() {
    onFx(() -> chat.gateway.downloads().hold());
    showFile("replay.zip", 1000, folder.resolve("replay.zip"));
    double height = onFx(() -> row.getHeight());
    fire("file-save");
    FakeDownloads.Saving saving = onFx(() -> chat.gateway.downloads().saving().getFirst());

    onFx(
        () -> {
          saving.progress().accept(250);
          chat.fx.run();
        });
    WaitForAsyncUtils.waitForFxEvents();

    Region whole = (Region) row.lookup(".file-progress");
    Region done = (Region) row.lookup(".file-done");
    assertThat(onFx(whole::isVisible)).isTrue();
    assertThat(onFx(done::getWidth) / onFx(whole::getWidth)).isBetween(0.2, 0.3);
    assertThat(onFx(() -> row.getHeight())).isEqualTo(height);
    fire("file-cancel");
    assertThat(saving.answer()).isCancelled();
    assertThat(onFx(whole::isVisible)).isFalse();
    assertThat(facts()).isEqualTo("1 KB");
    assertThat(onFx(() -> row.lookup(".file-save"))).isNotNull();
  }

  /** As in a narrow window. */
  @ParameterizedTest
  @ValueSource(strings = {"en", "ar", "de"})
  void ofWhatCanRunTheSizeShowsWholeInTextThatIsHalfAsLargeAgain(String language) {
    Attachment file = TestPictures.file("f", "holiday.jpg.exe", 253_500_000);
    Message message = TestMessage.by("bob").number(1).message();
    show(
        390,
        150,
        () -> {
          row = new FileRow(tools(folder, Locale.of(language)));
          row.show(new MessageFile.Sent(new Attached(message.room(), message.id(), file)));
          StackPane parent = new StackPane(row);
          parent.setStyle("-fx-font-size: 19.5px");
          return parent;
        });
    assertThat(facts()).matches(".*\\d.*");
    assertThat(onFx(() -> ((Label) row.lookup(".file-facts")).isTextTruncated())).isFalse();
  }

  /** A row in a narrow window, with text that is half as large again. */
  private void showLarge(Translations translations, Path target) {
    Attachment file = TestPictures.file("f", "holiday.jpg.exe", bytes.length);
    Message message = TestMessage.by("bob").number(1).message();
    show(
        390,
        150,
        () -> {
          row = new FileRow(tools(target, translations));
          row.show(new MessageFile.Sent(new Attached(message.room(), message.id(), file)));
          StackPane parent = new StackPane(row);
          parent.setStyle("-fx-font-size: 19.5px");
          return parent;
        });
  }

  private void assertThatAllIsSaidInTheRow() {
    Label facts = onFx(() -> (Label) row.lookup(".file-facts"));
    assertThat(onFx(facts::isTextTruncated)).as(facts()).isFalse();
    Bounds words = onFx(() -> row.sceneToLocal(facts.localToScene(facts.getLayoutBounds())));
    assertThat(words.getMaxY()).isLessThanOrEqualTo(onFx(row::getHeight));
    Node name = row.lookup(".file-stem");
    assertThat(onFx(() -> row.sceneToLocal(name.localToScene(name.getLayoutBounds())).getMinY()))
        .isNotNegative();
  }

  static Stream<Translations> languages() {
    return Stream.of(
        new Translations(Locale.ENGLISH),
        new Translations(Locale.GERMAN),
        new Translations(Locale.of("ar")),
        PseudoWords.speak());
  }

  @ParameterizedTest
  @MethodSource("languages")
  void theQuestionAboutHarmShowsWholeInLargeText(Translations translations) {
    showLarge(translations, folder);
    double height = onFx(row::getHeight);
    fire("file-save");
    settle();
    assertThat(facts()).isEqualTo(translations.of("attachment.runs.ask"));
    assertThatAllIsSaidInTheRow();
    assertThat(onFx(row::getHeight)).isEqualTo(height);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void whyItWasNotSavedShowsWholeInLargeText(Translations translations) {
    for (SaveState.Reason reason : SaveState.Reason.values()) {
      String words =
          translations.of("attachment.not-saved." + reason.name().toLowerCase(Locale.ROOT));
      showLarge(translations, folder.resolve("no/such/folder/f"));
      onFx(() -> ((Label) row.lookup(".file-facts")).setText(words));
      settle();
      assertThatAllIsSaidInTheRow();
    }
  }
}
