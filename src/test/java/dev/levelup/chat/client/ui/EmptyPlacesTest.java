package dev.levelup.chat.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.ui.theme.EmptyState;
import dev.levelup.chat.client.ui.theme.Icon;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Wherever there is nothing to show, it is said in the same way and in the same place. */
class EmptyPlacesTest extends WindowTest {
  static Stream<Named<Consumer<SampleWindow>>> places() {
    Map<String, Consumer<SampleWindow>> all =
        Map.of(
            "search", window -> SearchScreens.search(window, "zzz"),
            "settings", window -> SettingsScreens.search(window, "zzz"),
            "switcher", window -> SwitcherScreens.typed(window, "zzqq"),
            "mentions", ActivityScreens::open,
            "bans", ModerationScreens::noBans,
            "invitations", GetInScreens::invite,
            "no such community", GetInScreens::browseForNothing,
            "no members", MemberScreens::none,
            "no such member", MemberScreens::noMatch);
    return all.entrySet().stream().map(each -> Named.of(each.getKey(), each.getValue()));
  }

  @ParameterizedTest
  @MethodSource("places")
  void aSentenceUnderAnIconInTheMiddleSaysThatThereIsNothing(Consumer<SampleWindow> place) {
    showWindow(Locale.ENGLISH, 960);
    act(() -> place.accept(window));
    run();
    List<EmptyState> said =
        everythingShown().stream()
            .filter(EmptyState.class::isInstance)
            .map(EmptyState.class::cast)
            .toList();
    assertThat(said).hasSize(1);
    List<Node> lines = said.getFirst().getChildren();
    assertThat(lines.getFirst()).isInstanceOf(Icon.class);
    assertThat(((Label) lines.get(1)).getText()).endsWith(".");
    assertThat(isInTheMiddle(said.getFirst(), lines.get(1))).isTrue();
    assertThat(isInTheMiddle(said.getFirst().getParent(), said.getFirst())).isTrue();
  }

  @Test
  void aSearchForACommunityThatFindsNoneLeadsBackToAll() {
    showWindow(Locale.ENGLISH, 960);
    act(() -> GetInScreens.browseForNothing(window));
    act(() -> find("#browse-all", Button.class).fire());
    run();
    assertThat(find("#browse-search", TextField.class).getText()).isEmpty();
    assertThat(find("#browse-search", TextField.class).isFocused()).isTrue();
    assertThat(shown(".browse-row")).isNotEmpty();
  }

  private static boolean isInTheMiddle(Node outer, Node inner) {
    Bounds around = outer.localToScene(outer.getLayoutBounds());
    Bounds within = inner.localToScene(inner.getLayoutBounds());
    return Math.abs(around.getCenterX() - within.getCenterX()) < 13;
  }
}
