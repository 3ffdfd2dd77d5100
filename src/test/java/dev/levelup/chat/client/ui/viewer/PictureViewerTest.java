package dev.levelup.chat.client.ui.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.fake.TestPictures;
import dev.levelup.chat.client.net.SocketEvent;
import dev.levelup.chat.client.ui.WindowTest;
import dev.levelup.chat.protocol.AccessDenied;
import dev.levelup.chat.protocol.Attachment;
import dev.levelup.chat.protocol.ErrorCode;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
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
    showWindowWithMessages(Locale.ENGLISH, 960);
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

  @Test
  void aNarrowWindowWithLargeLettersShowsTheNameAboveTheButtons() {
    clickOn(box());
    run();
    Bounds beside = placeOf(".viewer-buttons");
    assertThat(placeOf(".viewer-name").getCenterY()).isBetween(beside.getMinY(), beside.getMaxY());

    act(() -> window.settings.look().textSizeProperty().set(150));
    onFx(() -> windowTheme.follow(window.settings.look()));
    onFx(() -> stage.setWidth(480));
    run();

    assertThat(placeOf(".viewer-words").getMaxY())
        .isLessThanOrEqualTo(placeOf(".viewer-buttons").getMinY());
    Label name = find(".viewer-name", Label.class);
    assertThat(onFx(() -> name.getWidth())).isGreaterThanOrEqualTo(onFx(() -> name.prefWidth(-1)));
    assertThat(placeOf(".viewer-buttons").getMaxX())
        .isLessThan(placeOf("#picture-viewer").getMaxX());
  }

  private Bounds placeOf(String query) {
    Node node = find(query, Node.class);
    return onFx(() -> node.localToScene(node.getLayoutBounds()));
  }

  private void arrives(Message message) {
    act(
        () -> {
          window.gateway.history().add(message);
          window.socket().post(message);
        });
    run();
  }

  private void deleted(long number) {
    TestMessage message = TestMessage.by("bob").number(number).in(LOBBY);
    act(() -> window.socket().update(message.deleted(1), 0));
    run();
  }

  private String words(String selector) {
    return onFx(() -> ((Label) viewer().lookup(selector)).getText());
  }

  private boolean isDisabled(String id) {
    return onFx(() -> viewer().lookup(id).isDisabled());
  }

  private boolean showsAPicture() {
    return onFx(() -> ((ImageView) viewer().lookup("ImageView")).getImage() != null);
  }

  @Test
  void aDeletedPictureGoesAndTheOthersCanStillBeGoneTo() {
    clickOn(box());
    run();
    push(KeyCode.RIGHT);
    run();
    assertThat(said()).isEqualTo("Picture second.png");
    assertThat(showsAPicture()).isTrue();

    deleted(21);

    assertThat(said()).isEqualTo("This picture was deleted.");
    assertThat(words(".viewer-said")).isEqualTo("This picture was deleted.");
    assertThat(showsAPicture()).isFalse();
    assertThat(isDisabled("#viewer-copy")).isTrue();
    assertThat(isDisabled("#viewer-save")).isTrue();
    act(() -> Clipboard.getSystemClipboard().clear());
    press(KeyCode.CONTROL, KeyCode.C).release(KeyCode.C, KeyCode.CONTROL);
    assertThat(onFx(() -> Clipboard.getSystemClipboard().hasImage())).isFalse();
    assertThat(isDisabled("#viewer-next")).isTrue();
    push(KeyCode.LEFT);
    run();
    assertThat(said()).isEqualTo("Picture first.png");
  }

  @Test
  void theDeletionOfAnotherPictureChangesNothingButTheCount() {
    clickOn(box());
    run();
    push(KeyCode.RIGHT);
    push(KeyCode.ADD);
    run();
    double zoom = onFx(() -> viewer().zoom());

    deleted(20);

    assertThat(said()).isEqualTo("Picture second.png");
    assertThat(onFx(() -> viewer().zoom())).isEqualTo(zoom);
    assertThat(showsAPicture()).isTrue();
    assertThat(isDisabled("#viewer-previous")).isTrue();
  }

  @Test
  void picturesThatArriveMeanwhileCanBeGoneTo() {
    Attachment third = TestPictures.picture("third", 30, 20);
    act(() -> window.gateway.downloads().put(third.id(), TestPictures.png(30, 20)));
    clickOn(box());
    run();
    push(KeyCode.RIGHT);
    run();
    push(KeyCode.ADD);
    double zoom = onFx(() -> viewer().zoom());
    assertThat(words(".viewer-count")).isEqualTo("2 of 2");
    assertThat(isDisabled("#viewer-next")).isTrue();

    arrives(TestMessage.by("bob").number(22).in(LOBBY).message());
    arrives(TestMessage.by("carol").number(23).in(LOBBY).attaching(third));

    assertThat(words(".viewer-count")).isEqualTo("2 of 3");
    assertThat(onFx(() -> viewer().zoom())).isEqualTo(zoom);
    push(KeyCode.RIGHT);
    run();
    assertThat(said()).isEqualTo("Picture third.png");
    push(KeyCode.LEFT);
    push(KeyCode.LEFT);
    run();
    assertThat(said()).isEqualTo("Picture first.png");
  }

  @Test
  void theEndOfAccessToTheRoomClosesIt() {
    clickOn(box());
    run();
    act(
        () ->
            window
                .socket()
                .tell(
                    new SocketEvent.RoomClosed(
                        AccessDenied.of(LOBBY, ErrorCode.REMOVED, "Removed"))));
    run();
    assertThat(lookup("#picture-viewer").tryQuery()).isEmpty();
  }

  @Test
  void aZoomedPictureIsMovedByTheKeys() {
    clickOn(box());
    run();
    for (int i = 0; i < 12; i++) {
      push(KeyCode.ADD);
    }
    run();
    ImageView picture = onFx(() -> (ImageView) viewer().lookup("ImageView"));
    double x = onFx(picture::getLayoutX);
    double y = onFx(picture::getLayoutY);
    press(KeyCode.SHIFT, KeyCode.RIGHT).release(KeyCode.RIGHT, KeyCode.SHIFT);
    push(KeyCode.DOWN);
    run();
    assertThat(onFx(picture::getLayoutX)).isLessThan(x);
    assertThat(onFx(picture::getLayoutY)).isLessThan(y);
    press(KeyCode.SHIFT, KeyCode.LEFT).release(KeyCode.LEFT, KeyCode.SHIFT);
    push(KeyCode.UP);
    run();
    assertThat(onFx(picture::getLayoutX)).isEqualTo(x);
    assertThat(onFx(picture::getLayoutY)).isEqualTo(y);
  }
}
