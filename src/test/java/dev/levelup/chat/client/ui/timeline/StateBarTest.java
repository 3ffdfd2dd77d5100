package dev.levelup.chat.client.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.levelup.chat.client.ui.UiTest;
import dev.levelup.chat.client.ui.text.EmojiIndex;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.text.TextBlock;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

class StateBarTest extends UiTest {
  private static final EmojiIndex EMOJI = EmojiIndex.load();
  private static final String REASON = "Not delivered: the server gave no answer.";

  @Test
  void theAnswersAreBesideTheTextWhereThereIsRoom() {
    StateBar bar = shown(600);
    assertThat(answers(bar).getMinX()).isGreaterThanOrEqualTo(text(bar).getMaxX());
    assertThat(answers(bar).getCenterY()).isEqualTo(text(bar).getCenterY(), within(1.0));
  }

  @Test
  void theyAreBelowATextThatWouldGetTooNarrow() {
    StateBar bar = shown(240);
    assertThat(text(bar).getWidth()).isGreaterThan(120);
    assertThat(answers(bar).getMinX()).isEqualTo(text(bar).getMinX());
    assertThat(answers(bar).getMinY()).isGreaterThanOrEqualTo(text(bar).getMaxY());
    assertThat(answers(bar).getMaxY()).isLessThanOrEqualTo(bar.getHeight());
  }

  @Test
  void theyAreBelowATextThatNeedsLessHeightSo() {
    StateBar bar = shown(400, REASON.repeat(5));
    assertThat(text(bar).getWidth()).isGreaterThan(350);
    assertThat(answers(bar).getMinY()).isGreaterThanOrEqualTo(text(bar).getMaxY());
  }

  private StateBar shown(double width) {
    return shown(width, REASON);
  }

  private StateBar shown(double width, String reason) {
    StackPane place =
        show(
            width,
            200,
            () -> {
              StateBar bar = new StateBar(new EmojiPictures(EMOJI, Runnable::run, Runnable::run));
              bar.say(reason, new Button("Try again"), new Button("Delete"));
              bar.setMaxHeight(Region.USE_PREF_SIZE);
              return new StackPane(bar);
            });
    return (StateBar) place.getChildren().getFirst();
  }

  private static Bounds text(StateBar bar) {
    return at(bar, TextBlock.class);
  }

  private static Bounds answers(StateBar bar) {
    return at(bar, HBox.class);
  }

  private static Bounds at(StateBar bar, Class<? extends Node> type) {
    return bar.getChildrenUnmodifiable().stream()
        .filter(type::isInstance)
        .findFirst()
        .orElseThrow()
        .getBoundsInParent();
  }
}
