package dev.levelup.chat.client.ui.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.ChatFixture;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.net.SocketEvent;
import dev.levelup.chat.client.state.TrayFile;
import dev.levelup.chat.client.ui.UiTest;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.protocol.AccessDenied;
import dev.levelup.chat.protocol.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The question for files, and what becomes of the answer. */
class AttachButtonTest extends UiTest {
  private final List<String> titles = new ArrayList<>();
  private final List<@Nullable Window> owners = new ArrayList<>();
  @TempDir private Path folder;
  private List<Path> answer = List.of();
  private final ChatFixture chat = onFx(() -> ChatFixture.withAttachments().online());
  private final TextArea input = onFx(() -> new TextArea());

  @BeforeEach
  void show() {
    onFx(() -> chat.joined(TestMessage.ROOM));
    show(400, 300, this::view);
  }

  private VBox view() {
    Translations english = new Translations(Locale.ENGLISH);
    TrayViewModel tray =
        new TrayViewModel(chat.chat.attaching(), chat.chat.rooms().openProperty(), english);
    AttachButton button =
        new AttachButton(
            tray,
            input,
            (owner, title, chosen) -> {
              owners.add(owner);
              titles.add(title);
              if (!answer.isEmpty()) {
                chosen.accept(answer);
              }
            },
            english);
    return new VBox(input, button);
  }

  private void answerWith(String... names) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String each : names) {
      files.add(Files.write(folder.resolve(each), new byte[5]));
    }
    answer = files;
  }

  private List<String> attached() {
    return onFx(
        () -> {
          chat.fx.run();
          return chat.chat.attaching().trays().in(TestMessage.ROOM).stream()
              .map(TrayFile::name)
              .toList();
        });
  }

  @Test
  void whatIsChosenIsAttachedInItsOrderAndTheWordsGoOn() throws IOException {
    answerWith("b.txt", "a.txt");
    clickOn("#composer-attach");
    assertThat(titles).containsExactly("Files to attach");
    assertThat(owners).containsExactly(stage);
    assertThat(attached()).containsExactly("b.txt", "a.txt");
    assertThat(input.isFocused()).isTrue();
  }

  @Test
  void theKeyAsksToo() throws IOException {
    answerWith("a.txt");
    clickOn(input);
    press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A)
        .release(KeyCode.A, KeyCode.SHIFT, KeyCode.CONTROL);
    assertThat(attached()).containsExactly("a.txt");
  }

  @Test
  void whoCancelsAttachesNothing() {
    clickOn("#composer-attach");
    assertThat(titles).hasSize(1);
    assertThat(attached()).isEmpty();
    assertThat(input.isFocused()).isTrue();
  }

  @Test
  void whereNothingMayBeWrittenNobodyIsAsked() throws IOException {
    answerWith("a.txt");
    onFx(
        () -> {
          chat.socket()
              .tell(
                  new SocketEvent.RoomClosed(
                      AccessDenied.of(TestMessage.ROOM, ErrorCode.REMOVED, "Removed")));
          chat.fx.run();
        });
    clickOn("#composer-attach");
    clickOn(input);
    press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A)
        .release(KeyCode.A, KeyCode.SHIFT, KeyCode.CONTROL);
    assertThat(titles).isEmpty();
  }
}
