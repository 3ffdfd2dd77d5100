package dev.levelup.chat.client.ui.avatar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.levelup.chat.client.fake.TestPictures;
import dev.levelup.chat.client.ui.UiTest;
import dev.levelup.chat.client.ui.attachment.PictureDecoder;
import dev.levelup.chat.client.ui.attachment.PictureSize;
import dev.levelup.chat.client.ui.i18n.Translations;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Parent;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CropViewTest extends UiTest {
  private static final double TOLERANCE = 0.5;

  private final ObjectProperty<@Nullable Crop> crop =
      new SimpleObjectProperty<>(Crop.middle(400, 200));

  @BeforeEach
  void show() {
    show(400, 400, this::view);
    moveTo("#avatar-crop");
  }

  private Parent view() {
    CropView view = new CropView(crop, new Translations(Locale.ENGLISH));
    view.show(PictureDecoder.decode(TestPictures.halves(400, 200), PictureSize.WHOLE));
    return new StackPane(view);
  }

  private Crop crop() {
    return onFx(crop::get);
  }

  /** The part of the picture that shows. */
  private Rectangle2D shown() {
    return onFx(() -> ((ImageView) lookup("#avatar-crop .image-view").query()).getViewport());
  }

  @Test
  void thePictureFollowsTheMouse() {
    drag("#avatar-crop").moveBy(64, 0).drop();

    assertThat(crop().x()).isCloseTo(200 - 200 * 64 / CropView.SIDE, within(TOLERANCE));
    assertThat(shown().getMinX()).isCloseTo(crop().x() - 100, within(TOLERANCE));
  }

  @Test
  void itStopsAtItsEdge() {
    drag("#avatar-crop").moveBy(-150, 0).drop();

    assertThat(crop().x()).isCloseTo(300, within(TOLERANCE));
    assertThat(shown().getMaxX()).isCloseTo(400, within(TOLERANCE));
  }

  @Test
  void itFollowsTheArrows() {
    clickOn("#avatar-crop");
    push(KeyCode.RIGHT);
    push(KeyCode.RIGHT);
    push(KeyCode.LEFT);
    assertThat(crop().x()).isCloseTo(190, within(TOLERANCE));

    push(KeyCode.PLUS);
    double middle = crop().y();
    push(KeyCode.UP);
    assertThat(crop().y()).isGreaterThan(middle);
    push(KeyCode.DOWN);
    assertThat(crop().y()).isCloseTo(middle, within(TOLERANCE));
  }

  @Test
  void plusAndMinusZoom() {
    clickOn("#avatar-crop");
    push(KeyCode.PLUS);
    assertThat(crop().zoom()).isGreaterThan(1);
    assertThat(shown().getWidth()).isLessThan(200);
    push(KeyCode.MINUS);
    assertThat(crop().zoom()).isCloseTo(1, within(0.001));
  }

  @Test
  void theWheelZooms() {
    scroll(1, VerticalDirection.UP);
    assertThat(crop().zoom()).isGreaterThan(1);
    scroll(1, VerticalDirection.DOWN);
    assertThat(crop().zoom()).isCloseTo(1, within(0.001));
  }
}
