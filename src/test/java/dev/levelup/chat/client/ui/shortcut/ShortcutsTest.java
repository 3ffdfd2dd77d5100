package dev.levelup.chat.client.ui.shortcut;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.state.SendKey;
import dev.levelup.chat.client.ui.WindowTest;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.protocol.RoomId;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShortcutsTest extends WindowTest {
  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "ar"})
  void theListHasEveryShortcutWithItsKeys(String language) {
    inTheLobby(Locale.of(language));
    push(KeyCode.F1);
    Translations translations = new Translations(Locale.of(language));
    KeyNames names = new KeyNames(translations, false);
    for (Shortcut each :
        Shortcut.with(SendKey.ENTER, new Offered(true, false, false, false, false))) {
      assertThat(texts()).contains(translations.of(each.wordsKey()), names.of(each));
    }
  }

  @Test
  void whereNothingCanBeEditedNoKeyForThatIsListed() {
    assertThat(Shortcut.with(SendKey.ENTER, new Offered(false, false, true, true, true)))
        .isNotEmpty()
        .doesNotContain(Shortcut.EDIT_LAST, Shortcut.EDIT_MESSAGE, Shortcut.DELETE_MESSAGE);
  }

  @Test
  void escapeTakesTheListAwayAndTheFocusGoesBack() {
    inTheLobby(Locale.ENGLISH);
    Node before = stage.getScene().getFocusOwner();
    push(KeyCode.F1);
    assertThat(stage.getScene().getFocusOwner().getId()).isEqualTo("shortcuts-close");
    push(KeyCode.ESCAPE);
    assertThat(shown("#shortcuts")).isEmpty();
    assertThat(stage.getScene().getFocusOwner()).isSameAs(before);
  }

  @Test
  void theProfileMenuOpensTheListToo() {
    inTheLobby(Locale.ENGLISH);
    clickOn("#profile-menu");
    run();
    clickOn("#help-shortcuts");
    run();
    assertThat(shown("#shortcuts")).isNotEmpty();
  }

  @Test
  void keysAreCalledWhatIsWrittenOnThem() {
    assertThat(names(Locale.ENGLISH, false).of(Shortcut.DIAGNOSTICS)).isEqualTo("Ctrl+Shift+D");
    assertThat(names(Locale.GERMAN, false).of(Shortcut.NEW_LINE)).isEqualTo("Umschalt+Eingabe");
    assertThat(names(Locale.ENGLISH, true).of(Shortcut.QUICK_SWITCHER)).isEqualTo("⌘+K");
    assertThat(names(Locale.ENGLISH, false).of(Shortcut.SEND)).isEqualTo("Enter");
  }

  private static KeyNames names(Locale locale, boolean mac) {
    return new KeyNames(new Translations(locale), mac);
  }

  private List<String> texts() {
    return from(find("#shortcuts", Node.class)).lookup(".label").queryAllAs(Labeled.class).stream()
        .map(Labeled::getText)
        .toList();
  }

  private void inTheLobby(Locale locale) {
    showWindow(locale, 960);
    act(() -> window.signedIn().in(RoomId.community("lobby")));
  }
}
