package dev.levelup.chat.client.ui.settings;

import dev.levelup.chat.client.state.LookSettings;
import dev.levelup.chat.client.state.Settings;
import dev.levelup.chat.client.ui.WindowTest;
import dev.levelup.chat.protocol.RoomId;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

/** Base of the tests of the settings, shown over a window in use. */
abstract class SettingsTest extends WindowTest {
  protected final void openSettings() {
    openSettings(Locale.ENGLISH, 960);
  }

  protected final void openSettings(Locale locale, double width) {
    showWindow(locale, width);
    act(() -> window.signedIn().in(RoomId.community("lobby")));
    pressComma();
  }

  protected final void pressComma() {
    press(KeyCode.CONTROL, KeyCode.COMMA).release(KeyCode.COMMA, KeyCode.CONTROL);
    run();
  }

  protected final void section(String id) {
    act(() -> find("#settings-section-" + id, ToggleButton.class).fire());
  }

  protected final void choose(String segment) {
    act(() -> find("#settings-" + segment, ToggleButton.class).fire());
  }

  protected final void search(String words) {
    act(() -> find("#settings-search", TextField.class).setText(words));
  }

  protected final Settings settings() {
    return window.settings;
  }

  protected final LookSettings look() {
    return settings().look();
  }

  /** The titles of the visible rows. */
  protected final List<String> rows() {
    return lookup(".settings-row-title").queryAllAs(Labeled.class).stream()
        .filter(SettingsTest::isInSight)
        .map(Labeled::getText)
        .toList();
  }

  protected final boolean isSettingsOpen() {
    return !shown("#settings").isEmpty();
  }

  protected final Node focused() {
    return stage.getScene().getFocusOwner();
  }

  protected static boolean isInSight(Node node) {
    return node.getParent() == null || (node.isVisible() && isInSight(node.getParent()));
  }
}
