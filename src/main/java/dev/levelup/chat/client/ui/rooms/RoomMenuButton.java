package dev.levelup.chat.client.ui.rooms;

import atlantafx.base.theme.Tweaks;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.theme.Icons;
import dev.levelup.chat.protocol.RoomId;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** Opens the menu of the open room; for its header. */
public final class RoomMenuButton extends MenuButton {
  private final ObservableValue<@Nullable RoomId> open;
  private final RoomMenu menu;

  /** The button of the open room. */
  public RoomMenuButton(RoomsViewModel model, RoomMenu menu, Translations translations) {
    this.open = model.openProperty();
    this.menu = menu;
    String words = translations.of("rooms.menu");
    setId("room-menu");
    getStyleClass().setAll("icon-button", Tweaks.NO_ARROW);
    setGraphic(Icons.of("more"));
    setText(words);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setAccessibleText(words);
    setTooltip(new Tooltip(words));
    setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    addEventHandler(ON_SHOWING, _ -> fill());
  }

  private void fill() {
    RoomId room = open.getValue();
    if (room != null) {
      getItems().setAll(menu.items(room));
    }
  }
}
