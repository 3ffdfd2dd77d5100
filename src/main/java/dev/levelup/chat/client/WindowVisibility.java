package dev.levelup.chat.client;

import dev.levelup.chat.client.sync.Chat;
import javafx.beans.value.ObservableValue;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** Tells a chat whether its window is visible: not while it is minimised or in the tray. */
final class WindowVisibility {
  private final Stage stage;
  private final ObservableValue<@Nullable Chat> chat;

  /** Whether the window was hidden; a window that was not shown yet counts as visible. */
  private boolean hidden;

  private WindowVisibility(Stage stage, ObservableValue<@Nullable Chat> chat) {
    this.stage = stage;
    this.chat = chat;
  }

  /** Observes a window for as long as it exists. On the FX thread. */
  static void follow(Stage stage, ObservableValue<@Nullable Chat> chat) {
    WindowVisibility sight = new WindowVisibility(stage, chat);
    stage.showingProperty().subscribe((_, showing) -> sight.hide(!showing));
    stage.iconifiedProperty().subscribe((_, _) -> sight.tell());
    chat.subscribe(_ -> sight.tell());
  }

  private void hide(boolean now) {
    hidden = now;
    tell();
  }

  private void tell() {
    Chat now = chat.getValue();
    if (now != null) {
      now.setSeen(!hidden && !stage.isIconified());
    }
  }
}
