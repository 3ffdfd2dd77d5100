package dev.levelup.chat.client.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.timeline.TimelineViews;
import dev.levelup.chat.protocol.RoomId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands beside text is as much larger or smaller as the text is. */
class TextSizeTest extends WindowTest {
  private static final RoomId LOBBY = RoomId.community("lobby");
  private static final List<String> PARTS =
      List.of(
          "#room-filter",
          "#composer-send",
          "#composer-input",
          ".side-bar-head .logo",
          "#community-list .avatar",
          ".message-cell .avatar",
          ".message-content .emoji",
          "#room-filter .icon",
          "#composer-send .icon",
          ".section-heading .icon",
          ".profile-menu .icon");

  @ParameterizedTest
  @ValueSource(ints = {90, 150})
  void iconsPicturesAndFieldsFollowTheText(int percent) {
    showARoom();
    Map<String, Double> usual = heights();
    act(() -> window.settings.look().textSizeProperty().set(percent));
    run();
    heights()
        .forEach(
            (part, height) ->
                assertThat(height)
                    .as(part)
                    .isCloseTo(usual.get(part) * percent / 100, within(1.5)));
  }

  @Test
  void theLineOfIgnoredMessagesWrapsWhereItDoesNotFit() {
    showTalk(Locale.ENGLISH);
    act(() -> MemberScreens.ignored(window));
    run();
    Labeled line = (Labeled) lookup(".message-ignored .label").query();
    assertThat(onFx(line::isTextTruncated)).isFalse();
    assertThat(onFx(() -> line.getHeight())).isGreaterThan(30);
  }

  /** JavaFX breaks lines of several nodes elsewhere in a width that they would just fill. */
  @Test
  void aBlockOfWordsIsNeverSoNarrowThatTheyNeedMoreLines() {
    showTalk(Locale.of("ar"));
    act(() -> ActivityScreens.unread(window));
    run();
    for (Node words : lookup(".message-content").queryAll()) {
      double lines = onFx(() -> words.lookup(".prose").getLayoutBounds().getHeight());
      assertThat(onFx(() -> words.getLayoutBounds().getHeight())).isGreaterThanOrEqualTo(lines);
    }
  }

  @Test
  void theTitleAtTheBeginningOfARoomWrapsWhereItDoesNotFit() {
    showTalk(Locale.ENGLISH);
    act(() -> window.withRooms().signedIn().in(RoomScreens.STRATEGY));
    run();
    Labeled title = (Labeled) lookup(".start-title").query();
    assertThat(onFx(title::isTextTruncated)).isFalse();
    assertThat(onFx(() -> title.getHeight())).isGreaterThan(60);
  }

  @Test
  void theMenuOfASectionHasTheLettersOfOtherMenus() {
    showWindow();
    act(() -> ActivityScreens.unread(window));
    clickOn(".section-heading", MouseButton.SECONDARY);
    Labeled item = (Labeled) lookup(".context-menu .menu-item .label").query();
    assertThat(onFx(() -> item.getFont().getSize())).isEqualTo(13);
    assertThat(onFx(() -> item.getFont().getStyle())).doesNotContain("Bold");
  }

  /** In a narrow window with large letters, the messages too. */
  private void showTalk(Locale locale) {
    show(
        480,
        700,
        () -> {
          window = new SampleWindow(new Translations(locale));
          return window.view(
              (chat, edit, picker, avatars) ->
                  TimelineViews.of(chat, edit, picker, avatars, new Translations(locale)));
        });
    onFx(() -> windowTheme.follow(window.settings.look()));
    act(() -> window.settings.look().textSizeProperty().set(150));
  }

  private void showARoom() {
    showWindowWithMessages(Locale.ENGLISH, 960);
    TestMessage said = TestMessage.by("bob").in(LOBBY).number(1).content("Well done 🎉");
    act(() -> window.gateway.history().add(said.message()));
    act(() -> window.signedIn().in(LOBBY));
    run();
  }

  private Map<String, Double> heights() {
    Map<String, Double> heights = new LinkedHashMap<>();
    for (String part : PARTS) {
      Bounds bounds = onFx(() -> find(part, Node.class).getLayoutBounds());
      heights.put(part, bounds.getHeight());
    }
    return heights;
  }
}
