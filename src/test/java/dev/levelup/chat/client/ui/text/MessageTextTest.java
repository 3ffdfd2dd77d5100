package dev.levelup.chat.client.ui.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.levelup.chat.client.net.Uts46;
import dev.levelup.chat.client.ui.UiTest;
import dev.levelup.chat.client.ui.theme.Stylesheet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Path;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MessageTextTest extends UiTest {
  private static final EmojiIndex INDEX = EmojiIndex.load();

  private final Queue<Runnable> background = new ArrayDeque<>();
  private final List<WebAddress> opened = new ArrayList<>();
  private MessageText text;

  @BeforeEach
  void showNothingYet() {
    EmojiPictures pictures = new EmojiPictures(INDEX, background::add, Runnable::run);
    text =
        onFx(
            () ->
                new MessageText(
                    new MessageParser(INDEX, Uts46::ascii),
                    pictures,
                    (target, _) -> opened.add(target),
                    Button::new));
    VBox root = show(400, 400, () -> new VBox(text));
    onFx(() -> root.getStylesheets().add(Stylesheet.beside(MessageText.class, "message-text.css")));
  }

  @Test
  void aFileNameIsShownInItsTrueOrder() {
    for (String each :
        List.of("photo\u202egnp.exe", "photo\u2067\u202dgnp.exe", "`photo\u202egnp.exe`")) {
      say(each);
      assertThat(drawn()).as(each).isEqualTo("photognp.exe");
      assertThat(text.getAccessibleText()).doesNotContain("\u202e", "\u202d", "\u2067");
    }
    say("```\nphoto\u202egnp.exe\n```");
    assertThat(drawn()).isEqualTo("photognp.exe");
  }

  /** Without the isolates around code. */
  private String drawn() {
    return text.lookupAll("Text").stream()
        .map(each -> ((Text) each).getText())
        .collect(Collectors.joining())
        .replaceAll("[\u2066\u2069]", "");
  }

  @Test
  void aPictureHasItsPlaceBeforeItIsRead() {
    say("🔥 and 😂");
    double before = text.getHeight();
    ImageView emoji = (ImageView) find(".emoji");
    assertThat(isBlank(emoji)).isTrue();
    onFx(() -> background.forEach(Runnable::run));
    assertThat(isBlank(emoji)).isFalse();
    assertThat(text.getHeight()).isEqualTo(before).isGreaterThan(18);
  }

  @Test
  void theSameEmojiIsReadOnce() {
    say("🔥🔥 hot 🔥");
    assertThat(text.lookupAll(".emoji")).hasSize(3);
    assertThat(background).hasSize(1);
  }

  @Test
  void aFewEmojiAloneAreLarge() {
    say("🔥 😂");
    assertThat(find(".emoji").getBoundsInLocal().getHeight()).isEqualTo(40);
    say("🔥 ok");
    assertThat(find(".emoji").getBoundsInLocal().getHeight()).isEqualTo(20);
    say("🔥🔥🔥🔥🔥🔥🔥");
    assertThat(find(".emoji").getBoundsInLocal().getHeight()).isEqualTo(20);
  }

  @Test
  void anAddressOpensByMouseAndByKey() {
    say("see https://example.com/a now");
    clickOn(find(".link"));
    onFx(() -> find(".link").requestFocus());
    press(KeyCode.ENTER).release(KeyCode.ENTER);
    assertThat(opened).containsOnly(new WebAddress("https://example.com/a")).hasSize(2);
  }

  @Test
  void itsLinesFollowFromItsWidthWhateverThatWasBefore() {
    say("x 🎮 anyone up meet at half see https://example.com/map/12");
    onFx(
        () -> {
          layOut(230);
          double height = text.getHeight();
          double bottom = find(".link").getBoundsInParent().getMaxY();
          for (double before = 231; before < 500; before++) {
            layOut(before);
            layOut(230);
            assertThat(text.getHeight()).as("from %s", before).isEqualTo(height);
            assertThat(find(".link").getBoundsInParent().getMaxY())
                .as("from %s", before)
                .isEqualTo(bottom);
          }
        });
  }

  private void layOut(double width) {
    text.resize(width, text.prefHeight(width));
    text.layout();
  }

  @Test
  void aLongAddressBreaksOverLines() {
    say("https://example.com/" + "a".repeat(200));
    assertThat(find(".link").getBoundsInParent().getWidth()).isLessThanOrEqualTo(400);
    assertThat(text.getHeight()).isGreaterThan(60);
  }

  @Test
  void wordsOfTheOtherDirectionStandAtTheirAuthorsSide() {
    say("مرحبا");
    assertThat(onScene(find(".arabic")).getMinX()).isLessThan(5);
    say("hello مرحبا");
    assertThat(onScene(find(".words")).getMinX()).isLessThan(5);
    say("مرحبا\na much longer line below");
    assertThat(onScene(find(".arabic")).getMaxX())
        .as("the right edge of the block")
        .isCloseTo(onScene(find(".words")).getMaxX(), within(3.0));
    say("مرحبا ".repeat(30));
    assertThat(onScene(find(".arabic")).getMaxX()).isGreaterThan(395);
  }

  @Test
  void inAWindowFromTheRightTheAuthorsSideIsTheRight() {
    onFx(() -> text.getScene().setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT));
    say("hello");
    assertThat(onScene(find(".words")).getMaxX()).isGreaterThan(395);
    say("hello\nand a longer line");
    assertThat(onScene(find(".words")).getMinX()).isGreaterThan(200);
    say("42");
    assertThat(onScene(find(".words")).getMaxX()).isGreaterThan(395);
  }

  @Test
  void wrappedWordsOfTheOtherDirectionStandThereTooAndAreAlignedAtTheirOwnSide() {
    onFx(() -> text.getScene().setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT));
    String halves = "m".repeat(16) + " " + "m".repeat(17);
    for (String each : List.of(halves, "> " + halves, "- " + halves, "**" + halves + "**")) {
      say(each);
      MessageFlow lines = lines();
      double widest = onFx(() -> widest(lines));
      assertThat(onFx(() -> lines.getLayoutInfo().getTextLineCount())).isEqualTo(2);
      assertThat(widest).as("the wider line of %s", each).isBetween(200.0, 300.0);
      assertThat(onScene(lines).getWidth()).isBetween(widest, widest + 3);
      assertThat(onScene(lines).getMaxX()).isGreaterThan(395);
      assertThat(onFx(() -> lines.getLayoutInfo().getTextLine(1, false).bounds().getMinX()))
          .isLessThan(1);
    }
  }

  /** The last lines, which are of several nodes. */
  private MessageFlow lines() {
    return onFx(() -> (MessageFlow) List.copyOf(text.lookupAll(".prose")).getLast());
  }

  private static double widest(MessageFlow lines) {
    return lines.getLayoutInfo().getTextLines(false).stream()
        .mapToDouble(each -> each.bounds().getWidth())
        .max()
        .orElseThrow();
  }

  @Test
  void aGroundLiesBehindItsWordsInEitherDirection() {
    for (String each : List.of("hi @bob and all", "مرحبا @bob يا أصدقاء")) {
      say(each);
      Bounds words = onScene(find(".mention"));
      Bounds ground = onScene(find(".mention-ground"));
      assertThat(ground.getCenterX())
          .as(each)
          .isBetween(words.getCenterX() - 1, words.getCenterX() + 1);
      assertThat(ground.getWidth()).isBetween(words.getWidth(), words.getWidth() + 6);
    }
  }

  @Test
  void codeKeepsItsOrderAndItsSpacesInAWindowFromTheRight() {
    onFx(() -> text.getScene().setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT));
    for (String each : List.of("```\n%s\n```", "> مرحبا\n> ```\n> %s\n> ```")) {
      say(each.formatted("  a(b);  c"));
      assertInSteps("  a(b);  c");
      MessageFlow code = (MessageFlow) find(".code-lines");
      Bounds box = onScene(find(".code-block"));
      assertThat(onScene(code).getMinX() - box.getMinX()).as("its side").isBetween(1.0, 20.0);
      assertThat(onScene(find(".button")).getMinX())
          .isGreaterThanOrEqualTo(onScene(code).getMaxX());
    }
  }

  @Test
  void codeInALineFromTheRightKeepsItsOrderAndItsSpaces() {
    for (String code : List.of("a(b);  c", "a(b);", "-- b")) {
      say("مرحبا `" + code + "` مرحبا");
      assertInSteps(code);
    }
  }

  /** The characters of the code follow each other from left to right, all equally wide. */
  private void assertInSteps(String code) {
    onFx(
        () -> {
          MessageFlow flow = (MessageFlow) find(".code").getParent();
          int from = textOf(flow).indexOf(code);
          double step = left(flow, from + 1) - left(flow, from);
          assertThat(step).isGreaterThan(1);
          for (int at = 0; at < code.length(); at++) {
            assertThat(left(flow, from + at) - left(flow, from))
                .as("character %d of %s", at, code)
                .isCloseTo(at * step, within(0.5));
          }
        });
  }

  private static String textOf(MessageFlow flow) {
    return flow.getChildren().stream()
        .filter(Text.class::isInstance)
        .map(each -> ((Text) each).getText())
        .collect(Collectors.joining());
  }

  private static double left(MessageFlow flow, int at) {
    Bounds shape = character(flow, at);
    boolean mirrored = flow.getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
    return mirrored ? flow.getWidth() - shape.getMaxX() : shape.getMinX();
  }

  /** Counted from the side where the lines begin. */
  private static Bounds character(MessageFlow flow, int at) {
    return new Path(flow.getRangeShape(at, at + 1, false)).getLayoutBounds();
  }

  @Test
  void assistiveToolsHearTheWordsAndTheLinks() {
    say("see https://example.com 🔥");
    assertThat(text.getAccessibleText()).isEqualTo("see https://example.com 🔥");
    assertThat(find(".link").getAccessibleRole()).isEqualTo(AccessibleRole.HYPERLINK);
    assertThat(find(".emoji").getAccessibleText()).isEqualTo("🔥");
  }

  @Test
  void everyScriptHasAShippedFace() {
    say("hello `code` مرحبا שלום @bob");
    Set<String> families =
        text.lookupAll("Text").stream()
            .map(each -> ((Text) each).getFont().getFamily())
            .collect(Collectors.toSet());
    assertThat(families)
        .containsExactlyInAnyOrder(
            "Inter", "JetBrains Mono", "Vazirmatn", "Noto Sans Hebrew", "Inter Medium");
    assertThat(Font.font("Inter", FontWeight.BOLD, 13).getName()).isEqualTo("Inter Bold");
    assertThat(Font.getFamilies()).contains("Inter SemiBold");
  }

  @Test
  void theLettersOfALinkHaveAShippedFaceToo() {
    say("https://raid.example/كتاب");
    assertThat(((Text) find(".link")).getFont().getFamily()).isEqualTo("Vazirmatn");
    say("https://raid.example/book");
    assertThat(((Text) find(".link")).getFont().getFamily()).isEqualTo("Inter");
  }

  @Test
  void isUsedAgainForAnotherMessage() {
    say("```\nmany\nlines\nof\ncode\n```");
    double tall = text.getHeight();
    say("short");
    assertThat(text.lookupAll(".code")).isEmpty();
    assertThat(text.getHeight()).isLessThan(tall / 2);
  }

  private void say(String content) {
    onFx(
        () -> {
          text.setContent(content);
          text.getScene().getRoot().applyCss();
          text.getScene().getRoot().layout();
        });
  }

  private Node find(String selector) {
    return text.lookup(selector);
  }

  private static Bounds onScene(Node node) {
    return node.localToScene(node.getBoundsInLocal());
  }

  private static boolean isBlank(ImageView emoji) {
    int middle = (int) emoji.getImage().getWidth() / 2;
    return emoji.getImage().getPixelReader().getArgb(middle, middle) == 0;
  }
}
