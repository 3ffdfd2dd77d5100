package dev.levelup.chat.client;

import dev.levelup.chat.client.sync.Chat;
import javafx.beans.value.ObservableValue;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** Tells a chat when its window is minimised or gone to the tray, and costs nothing there. */
final class Sight {
  private final Stage stage;
  private final ObservableValue<@Nullable Chat> chat;

  /** A window that was not shown yet is about to be. */
  private boolean hidden;

  private Sight(Stage stage, ObservableValue<@Nullable Chat> chat) {
    this.stage = stage;
    this.chat = chat;
  }

  /** Follows a window for as long as it lives. On the FX thread. */
  static void follow(Stage stage, ObservableValue<@Nullable Chat> chat) {
    Sight sight = new Sight(stage, chat);
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
