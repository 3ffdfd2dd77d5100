package dev.levelup.chat.client.ui.avatar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.levelup.chat.client.fake.ChatFixture;
import dev.levelup.chat.client.fake.FileDrag;
import dev.levelup.chat.client.fake.TestPictures;
import dev.levelup.chat.client.ui.UiTest;
import dev.levelup.chat.client.ui.avatar.AvatarViewModel.Phase;
import dev.levelup.chat.client.ui.card.Overlay;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.EmojiIndex;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The card that sets a picture, as it is used. */
class AvatarCardTest extends UiTest {
  @TempDir private Path folder;
  private final List<String> titles = new ArrayList<>();
  private List<Path> answer = List.of();
  private final ChatFixture alice = onFx(() -> ChatFixture.withAttachments().online());
  private final Translations english = new Translations(Locale.ENGLISH);
  private AvatarViewModel model = onFx(() -> model(english));
  private AvatarCard card = onFx(() -> card(english));

  private AvatarViewModel model(Translations translations) {
    return new AvatarViewModel(
        null, alice.chat.avatarChanges(), Runnable::run, alice.fx, () -> {}, translations);
  }

  private AvatarCard card(Translations translations) {
    return new AvatarCard(
        model,
        translations.of("settings.avatar"),
        true,
        (_, title, chosen) -> {
          titles.add(title);
          if (!answer.isEmpty()) {
            chosen.accept(answer);
          }
        },
        new EmojiPictures(EmojiIndex.load(), Runnable::run, Runnable::run),
        translations,
        () -> {});
  }

  private void showCard(double height, int textSize, Translations translations) {
    Overlay overlay =
        show(
            480,
            height,
            () -> {
              model = model(translations);
              card = card(translations);
              Overlay empty = new Overlay();
              empty.setStyle("-fx-font-size: " + 13 * textSize / 100.0 + "px");
              return empty;
            });
    onFx(() -> overlay.show(card));
    settle();
  }

  private void showCard() {
    showCard(700, 100, english);
  }

  private Path picture(String name) throws IOException {
    return Files.write(folder.resolve(name), TestPictures.png(400, 200));
  }

  private Phase phase() {
    return onFx(
        () -> {
          alice.fx.run();
          return model.phaseProperty().get();
        });
  }

  private Crop crop() {
    return Objects.requireNonNull(onFx(() -> model.cropProperty().get()));
  }

  private void choose() throws IOException {
    answer = List.of(picture("a.png"));
    clickOn("#avatar-choose");
    assertThat(phase()).isEqualTo(Phase.CROPPING);
    settle();
  }

  @Test
  void aFileIsAskedForAndItsPictureShows() throws IOException {
    showCard();
    choose();
    assertThat(titles).containsExactly("Choose a picture…");
    assertThat(crop().width()).isEqualTo(400);
    assertThat(onFx(() -> lookup("#avatar-crop").query().isFocused())).isTrue();
  }

  @Test
  void whoCancelsTheQuestionStaysWhereTheyWere() {
    showCard();
    clickOn("#avatar-choose");
    assertThat(titles).hasSize(1);
    assertThat(phase()).isEqualTo(Phase.CHOOSING);
  }

  @Test
  void theSliderZoomsAndFollowsTheKeys() throws IOException {
    showCard();
    choose();
    Slider slider = lookup("#avatar-zoom").queryAs(Slider.class);
    onFx(() -> slider.setValue(slider.getMax()));
    assertThat(crop().zoom()).isCloseTo(Crop.MOST_ZOOM, within(1e-6));
    onFx(slider::requestFocus);
    push(KeyCode.HOME);
    assertThat(crop().zoom()).isCloseTo(1, within(1e-6));
    onFx(() -> lookup("#avatar-crop").query().requestFocus());
    push(KeyCode.PLUS);
    assertThat(onFx(slider::getValue)).isCloseTo(Math.log(crop().zoom()), within(1e-6));
    assertThat(crop().zoom()).isGreaterThan(1);
  }

  private DragEvent drag(EventType<DragEvent> type, List<File> files) {
    DragEvent event = onFx(() -> FileDrag.of(type, card, files));
    onFx(() -> Event.fireEvent(card, event));
    return event;
  }

  @Test
  void aPictureThatIsDroppedOnTheCardIsTaken() throws IOException {
    showCard();
    List<File> files = List.of(picture("a.png").toFile());
    assertThat(drag(DragEvent.DRAG_OVER, files).isAccepted()).isTrue();
    assertThat(drag(DragEvent.DRAG_DROPPED, files).isDropCompleted()).isTrue();
    assertThat(phase()).isEqualTo(Phase.CROPPING);
  }

  @Test
  void wordsThatAreDroppedAreNotTaken() {
    showCard();
    assertThat(drag(DragEvent.DRAG_OVER, List.of()).isAccepted()).isFalse();
    assertThat(drag(DragEvent.DRAG_DROPPED, List.of()).isDropCompleted()).isFalse();
    assertThat(phase()).isEqualTo(Phase.CHOOSING);
  }

  /** The square gives way; the buttons stay where they can be pressed. */
  @ParameterizedTest
  @CsvSource({"500, 100, en", "500, 100, de", "500, 100, ar", "700, 150, en", "700, 150, de"})
  void inALowWindowAllOfTheCardIsInView(double height, int textSize, String language)
      throws IOException {
    showCard(height, textSize, new Translations(Locale.of(language)));
    choose();
    for (String id : List.of("#avatar-crop", "#avatar-zoom", "#avatar-choose", "#avatar-save")) {
      Node node = lookup(id).query();
      Bounds place = onFx(() -> node.localToScene(node.getLayoutBounds()));
      assertThat(place.getMinY()).as(id).isNotNegative();
      assertThat(place.getMaxY()).as(id).isLessThanOrEqualTo(height);
    }
    for (Labeled each :
        lookup("#avatar-card .label, #avatar-card .button").queryAllAs(Labeled.class)) {
      assertThat(onFx(each::isTextTruncated)).as(each.getText()).isFalse();
    }
    Crop before = crop();
    drag("#avatar-crop").moveBy(20, 0).drop();
    double side = onFx(() -> lookup("#avatar-crop").queryAs(CropView.class).getHeight());
    assertThat(crop().x() - before.x()).isCloseTo(-200 * 20 / side, within(1.0));
  }
}
