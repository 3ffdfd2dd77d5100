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
    show(
        480,
        700,
        () -> {
          window = new SampleWindow(new Translations(Locale.ENGLISH));
          return window.view(
              (chat, edit, picker, avatars) ->
                  TimelineViews.of(chat, edit, picker, avatars, new Translations(Locale.ENGLISH)));
        });
    onFx(() -> windowTheme.follow(window.settings.look()));
    act(() -> window.settings.look().textSizeProperty().set(150));
    act(() -> MemberScreens.ignored(window));
    run();
    Labeled line = (Labeled) lookup(".message-ignored .label").query();
    assertThat(onFx(line::isTextTruncated)).isFalse();
    assertThat(onFx(() -> line.getHeight())).isGreaterThan(30);
  }

  private void showARoom() {
    show(
        960,
        700,
        () -> {
          window = new SampleWindow(new Translations(Locale.ENGLISH)).withRooms();
          return window.view(
              (chat, edit, picker, avatars) ->
                  TimelineViews.of(chat, edit, picker, avatars, new Translations(Locale.ENGLISH)));
        });
    onFx(() -> windowTheme.follow(window.settings.look()));
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
