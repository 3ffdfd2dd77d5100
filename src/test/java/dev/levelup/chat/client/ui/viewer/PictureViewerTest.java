package dev.levelup.chat.client.ui.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.fake.TestPictures;
import dev.levelup.chat.client.ui.SampleWindow;
import dev.levelup.chat.client.ui.WindowTest;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.timeline.TimelineViews;
import dev.levelup.chat.protocol.Attachment;
import dev.levelup.chat.protocol.RoomId;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The viewer, in the whole window. */
class PictureViewerTest extends WindowTest {
  private static final RoomId LOBBY = RoomId.community("lobby");

  private final Attachment first = TestPictures.picture("first", 1600, 900);
  private final Attachment second = TestPictures.picture("second", 300, 200);

  @BeforeEach
  void openARoomWithPictures() {
    Translations english = new Translations(Locale.ENGLISH);
    show(
        960,
        700,
        () -> {
          window = new SampleWindow(english).withRooms();
          return window.view(
              (chat, edit, picker, avatars) ->
                  TimelineViews.of(chat, edit, picker, avatars, english));
        });
    act(
        () -> {
          window.gateway.downloads().put(first.id(), TestPictures.png(640, 360));
          window.gateway.downloads().put(second.id(), TestPictures.png(300, 200));
          for (int number = 1; number < 20; number++) {
            window.gateway.history().add(TestMessage.by("bob").number(number).in(LOBBY).message());
          }
          window.gateway.history().add(TestMessage.by("bob").number(20).in(LOBBY).attaching(first));
          window
              .gateway
              .history()
              .add(TestMessage.by("bob").number(21).in(LOBBY).attaching(second));
          window.signedIn().in(LOBBY);
        });
    run();
    run();
  }

  private PictureViewer viewer() {
    return find("#picture-viewer", PictureViewer.class);
  }

  private Node box() {
    return lookup(".picture").<Node>queryAll().iterator().next();
  }

  private Bounds place() {
    return onFx(() -> box().localToScene(box().getBoundsInLocal()));
  }

  private String said() {
    return onFx(() -> viewer().getAccessibleText());
  }

  @Test
  void aClickOpensThePictureAndEscapeLeavesThePaneOnThePixel() {
    Bounds before = place();
    clickOn(box());
    run();
    assertThat(said()).startsWith("Picture ");
    push(KeyCode.ESCAPE);
    run();
    assertThat(lookup("#picture-viewer").tryQuery()).isEmpty();
    assertThat(place()).isEqualTo(before);
  }

  @Test
  void theKeysGoToTheOthersZoomAndCopy() {
    clickOn(box());
    run();
    push(KeyCode.LEFT);
    run();
    assertThat(said()).isEqualTo("Picture first.png");
    push(KeyCode.RIGHT);
    run();
    assertThat(said()).isEqualTo("Picture second.png");
    push(KeyCode.RIGHT);
    assertThat(said()).isEqualTo("Picture second.png");
    assertThat(onFx(() -> viewer().zoom())).isEqualTo(1);
    push(KeyCode.ADD);
    assertThat(onFx(() -> viewer().zoom())).isEqualTo(1.25);
    push(KeyCode.DIGIT0);
    assertThat(onFx(() -> viewer().zoom())).isEqualTo(1);
    act(() -> Clipboard.getSystemClipboard().clear());
    press(KeyCode.CONTROL, KeyCode.C).release(KeyCode.C, KeyCode.CONTROL);
    assertThat(onFx(() -> Clipboard.getSystemClipboard().hasImage())).isTrue();
  }
}
