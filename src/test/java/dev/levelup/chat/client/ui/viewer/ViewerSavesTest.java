package dev.levelup.chat.client.ui.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.ChatFixture;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.fake.TestPictures;
import dev.levelup.chat.client.state.Attached;
import dev.levelup.chat.client.ui.UiTest;
import dev.levelup.chat.client.ui.attachment.Animations;
import dev.levelup.chat.client.ui.attachment.AttachmentTools;
import dev.levelup.chat.client.ui.attachment.PictureImages;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.EmojiIndex;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.protocol.Message;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Saving from the viewer. */
class ViewerSavesTest extends UiTest {
  private final byte[] bytes = TestPictures.png(300, 200);
  private final List<String> suggested = new ArrayList<>();
  @TempDir private Path folder;
  private final ChatFixture chat = onFx(() -> ChatFixture.full().online());
  private PictureViewer viewer = onFx(this::viewer);

  @BeforeEach
  void open() {
    viewer = show(960, 700, () -> viewer);
  }

  private PictureViewer viewer() {
    chat.joined(TestMessage.ROOM);
    Message message =
        TestMessage.by("bob").number(1).attaching(TestPictures.picture("map", 300, 200));
    Attached picture = Attached.of(message).getFirst();
    chat.gateway.downloads().put(picture.attachment().id(), bytes);
    chat.arrives(message);
    return new PictureViewer(tools(), chat.open(), picture, () -> {});
  }

  private AttachmentTools tools() {
    return new AttachmentTools(
        new PictureImages(chat.chat.pictures(), Runnable::run, Runnable::run),
        new Animations(chat.fx, Runnable::run, () -> false),
        chat.chat.saves(),
        (_, name, chosen) -> {
          suggested.add(name);
          chosen.accept(folder.resolve("mine.png"));
        },
        chat.chat.uploads().progress(),
        new EmojiPictures(EmojiIndex.load(), Runnable::run, Runnable::run),
        new Translations(Locale.ENGLISH));
  }

  private void run() {
    onFx(chat.fx::run);
  }

  private String said() {
    return onFx(() -> ((Label) viewer.lookup(".viewer-said")).getText());
  }

  @Test
  void theKeyAsksWhereToAndSavesTheOriginal() {
    press(KeyCode.CONTROL, KeyCode.S).release(KeyCode.S, KeyCode.CONTROL);
    run();
    assertThat(suggested).containsExactly("map.png");
    assertThat(folder.resolve("mine.png")).hasBinaryContent(bytes);
    assertThat(said()).startsWith("Saved");
  }

  @Test
  void theLetterAloneSavesNothing() {
    push(KeyCode.S);
    run();
    assertThat(suggested).isEmpty();
  }

  @Test
  void whatWasDeletedIsNotSaved() {
    onFx(
        () -> {
          chat.socket().update(TestMessage.by("bob").number(1).deleted(1), 0);
          chat.fx.run();
        });
    press(KeyCode.CONTROL, KeyCode.S).release(KeyCode.S, KeyCode.CONTROL);
    run();
    assertThat(suggested).isEmpty();
  }
}
