package dev.levelup.chat.client.ui.settings;

import atlantafx.base.theme.Styles;
import dev.levelup.chat.client.state.StorageState;
import dev.levelup.chat.client.ui.i18n.KeptWords;
import dev.levelup.chat.client.ui.i18n.Translations;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The size of some stored data, and a button that clears it after a confirmation. */
final class SpaceControl extends HBox {
  /**
   * The data to show and clear.
   *
   * @param bytes its size; null while unknown
   */
  record Space(Function<StorageState, @Nullable Long> bytes, Runnable clear) {}

  private final Space space;
  private final Translations translations;
  private final Label said = new Label();
  private final Button clear;
  private final Button sure;
  private final Button cancel;
  private StorageState state;
  private Subscription following = Subscription.EMPTY;

  /** Whether this control started the clearing and must report the result. */
  private boolean isMine;

  SpaceControl(
      String title, Space space, ObservableValue<StorageState> state, Translations translations) {
    this.space = space;
    this.translations = translations;
    this.state = state.getValue();
    clear = button("clear", title, this::ask);
    sure = button("sure", title, this::clear);
    cancel = button("cancel", title, this::calm);
    sure.getStyleClass().add(Styles.DANGER);
    getStyleClass().add("space-control");
    said.getStyleClass().add("space-said");
    said.setMinWidth(USE_PREF_SIZE);
    getChildren().setAll(said, clear);
    // Only while in a scene: the state outlives this control.
    sceneProperty().subscribe(scene -> follow(scene == null ? null : state));
  }

  private void follow(@Nullable ObservableValue<StorageState> shown) {
    following.unsubscribe();
    following = shown == null ? Subscription.EMPTY : shown.subscribe(this::show);
  }

  private Button button(String name, String title, Runnable action) {
    Button button = new Button(translations.of("settings.storage." + name));
    button.getStyleClass().add("space-" + name);
    button.setMinWidth(USE_PREF_SIZE);
    button.setAccessibleText(translations.of("settings.value", title, button.getText()));
    button.setAccessibleHelp(translations.of("settings.storage.clear.help"));
    button.setOnAction(_ -> action.run());
    return button;
  }

  /**
   * Asks for confirmation; the cancel button is focused, so that a mistaken Enter clears nothing.
   */
  private void ask() {
    if (!state.isBusy()) {
      getChildren().setAll(said, cancel, sure);
      show(state);
      cancel.requestFocus();
    }
  }

  private void calm() {
    getChildren().setAll(said, clear);
    clear.requestFocus();
    show(state);
  }

  private void clear() {
    isMine = true;
    calm();
    space.clear().run();
  }

  private void show(StorageState now) {
    state = now;
    said.setText(text());
  }

  private String text() {
    if (getChildren().contains(sure)) {
      return translations.of("settings.storage.ask");
    }
    return switch (state.step()) {
      case LOOKING, CLEARING -> translations.of("action.busy");
      case NOT_READ -> translations.of("settings.storage.not-read");
      case NOT_CLEARED -> isMine ? translations.of("settings.storage.not-cleared") : size();
      case KNOWN -> size();
    };
  }

  private String size() {
    Long bytes = space.bytes().apply(state);
    return KeptWords.bytes(translations, bytes == null ? 0 : bytes);
  }
}
