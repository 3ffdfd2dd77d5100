package dev.levelup.chat.client.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.net.Uts46;
import dev.levelup.chat.client.ui.UiTest;
import dev.levelup.chat.client.ui.theme.Stylesheet;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TextSelectionTest extends UiTest {
  private static final EmojiIndex INDEX = EmojiIndex.load();

  private static final Bounds NOTHING = new BoundingBox(0, 0, -1, -1);

  private MessageText text;

  @BeforeEach
  void showNothingYet() {
    EmojiPictures pictures = new EmojiPictures(INDEX, Runnable::run, Runnable::run);
    text =
        onFx(
            () ->
                new MessageText(
                    new MessageParser(INDEX, Uts46::ascii), pictures, (_, _) -> {}, Button::new));
    VBox root = show(400, 400, () -> new VBox(text));
    onFx(
        () -> {
          root.setPadding(new Insets(10, 30, 10, 20));
          root.getStylesheets().add(Stylesheet.beside(MessageText.class, "message-text.css"));
        });
  }

  @Test
  void pointsBetweenTheCharactersThatAreSeenThere() {
    for (String content :
        List.of(
            "hello world",
            "over many lines ".repeat(10).strip(),
            "hi @bob, see `code` now",
            "see\n```\nx = 1\ny = 2\n```\nok?",
            "مرحبا يا أصدقاء",
            "مرحبا يا أصدقاء ".repeat(8).strip(),
            "hello مرحبا there",
            "مرحبا hello يا",
            "שלום עולם",
            "first\nمرحبا\nlast")) {
      say(content);
      onFx(() -> assertEveryCharacterIsHit(content));
    }
  }

  @Test
  void pointsAsExactlyInAWindowFromTheRight() {
    onFx(() -> text.getScene().setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT));
    for (String content : List.of("hello world", "مرحبا hello يا", "42 1234", "```\nx = 1\n```")) {
      say(content);
      onFx(() -> assertEveryCharacterIsHit(content));
    }
  }

  @Test
  void anEmojiIsOneCharacterHoweverItIsWritten() {
    say("a👍🏽b");
    Bounds emoji = inText(text.lookup(".emoji"));
    double y = emoji.getCenterY();
    assertThat(text.offsetAt(emoji.getMinX() + 2, y)).isEqualTo(1);
    assertThat(text.offsetAt(emoji.getMaxX() - 2, y)).isEqualTo(5);
    select(1, 5);
    assertThat(selected().getCenterX()).isBetween(emoji.getMinX(), emoji.getMaxX());
    assertThat(selected().getWidth()).isBetween(18.0, 24.0);
  }

  @Test
  void noCharacterIsTakenApart() {
    say("𝕏𝕏");
    for (int x = 0; x < 60; x++) {
      assertThat(text.offsetAt(x, 10)).isIn(0, 2, 4);
    }
  }

  @Test
  void aboveIsTheBeginningAndBelowTheEnd() {
    say("one\ntwo");
    assertThat(text.offsetAt(100, -1)).isZero();
    assertThat(text.offsetAt(0, text.getHeight() + 1)).isEqualTo(7);
    assertThat(text.offsetAt(399, 5)).isEqualTo(3);
    assertThat(text.offsetAt(-5, text.getHeight() - 5)).isEqualTo(4);
  }

  @Test
  void theGroundLiesBehindTheSelectedCharactersAlone() {
    assertGround();
    onFx(() -> text.getScene().setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT));
    assertGround();
  }

  private void assertGround() {
    for (String content : List.of("hello world", "مرحبا يا أصدقاء")) {
      say(content);
      select(0, content.length());
      Bounds words = inText(text.lookup("Text"));
      assertThat(selected().getWidth())
          .as(content)
          .isBetween(words.getWidth() - 3, words.getWidth() + 3);
      assertThat(selected().getCenterX()).isBetween(words.getCenterX() - 2, words.getCenterX() + 2);
      select(2, 4);
      assertThat(selected().getWidth()).isLessThan(words.getWidth() / 2);
    }
  }

  @Test
  void noSelectionHasNoNodeAndAnEmptyOneNoArea() {
    say("hello");
    assertThat(text.lookupAll(".selection-ground")).isEmpty();
    select(0, 3);
    select(0, 0);
    assertThat(((Path) text.lookup(".selection-ground")).getElements()).isEmpty();
    say("other words");
    assertThat(text.lookupAll(".selection-ground")).isEmpty();
  }

  @Test
  void theSelectionFollowsTheWordsIntoAnotherWidth() {
    say("hello ".repeat(20).strip());
    select(60, 119);
    double wide = selected().getHeight();
    onFx(
        () -> {
          stage.setWidth(200);
          text.getScene().getRoot().layout();
        });
    assertThat(selected().getHeight()).isGreaterThan(wide);
  }

  /** A hit on either half of a character returns the offset on its side. */
  private void assertEveryCharacterIsHit(String content) {
    for (int i = 0; i < content.length(); i++) {
      text.select(i, i + 1);
      Bounds glyph = selected();
      if (content.charAt(i) != '\n' && !glyph.isEmpty()) {
        double quarter = glyph.getWidth() / 4;
        int left = text.offsetAt(glyph.getCenterX() - quarter, glyph.getCenterY());
        int right = text.offsetAt(glyph.getCenterX() + quarter, glyph.getCenterY());
        assertThat(List.of(left, right))
            .as("%d of %s", i, content)
            .containsExactlyInAnyOrder(i, i + 1);
      } else {
        assertThat(content.substring(i, i + 1))
            .as("%d of %s", i, content)
            .containsPattern("[`\\s]");
      }
    }
  }

  private Bounds inText(Node node) {
    return text.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
  }

  private Bounds selected() {
    return text.lookupAll(".selection-ground").stream()
        .filter(each -> !each.getLayoutBounds().isEmpty())
        .findFirst()
        .map(each -> text.sceneToLocal(each.localToScene(each.getLayoutBounds())))
        .orElse(NOTHING);
  }

  private void select(int from, int to) {
    onFx(
        () -> {
          text.select(from, to);
          text.getScene().getRoot().applyCss();
          text.getScene().getRoot().layout();
        });
  }

  private void say(String content) {
    onFx(
        () -> {
          text.setContent(content);
          text.getScene().getRoot().applyCss();
          text.getScene().getRoot().layout();
        });
  }
}
