package dev.levelup.chat.client.ui.switcher;

import dev.levelup.chat.client.ui.avatar.Avatar;
import dev.levelup.chat.client.ui.avatar.AvatarImages;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.shortcut.KeyNames;
import dev.levelup.chat.client.ui.shortcut.KeysLabel;
import dev.levelup.chat.client.ui.shortcut.Shortcut;
import dev.levelup.chat.client.ui.switcher.Destination.ToCommand;
import dev.levelup.chat.client.ui.switcher.Destination.ToPerson;
import dev.levelup.chat.client.ui.switcher.Destination.ToRoom;
import dev.levelup.chat.client.ui.text.TextLine;
import dev.levelup.chat.client.ui.theme.Icons;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** One destination: a picture, its name, what it is, and its key. */
final class SwitcherRow extends HBox {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

  private final Translations translations;
  private final KeyNames keys;
  private final Avatar avatar;
  private final Node icon = new StackPane(Icons.of("command"));
  private final TextLine name;
  private final TextLine detail;

  SwitcherRow(AvatarImages avatars, KeyNames keys, Translations translations) {
    this.translations = translations;
    this.keys = keys;
    this.avatar = new Avatar(avatars);
    this.name = new TextLine(avatars.emoji(), "suggestion-name");
    this.detail = new TextLine(avatars.emoji(), "suggestion-detail");
    icon.getStyleClass().add("switcher-icon");
    getStyleClass().add("suggestion");
    setAccessibleRole(AccessibleRole.LIST_ITEM);
    name.setMinWidth(0);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    detail.setMinWidth(0);
  }

  void show(Found found) {
    switch (found.destination()) {
      case ToRoom(var room) -> {
        avatar.show(room.id().toString(), room.name(), room.avatar());
        String kind = translations.of("room.kind." + room.id().kind().word());
        show(avatar, found, kind, null);
      }
      case ToPerson(var person, var words) -> {
        avatar.show(person.id(), words, person.avatar());
        show(avatar, found, translations.of("switcher.person"), null);
      }
      case ToCommand(var command, var where) -> show(icon, found, where, command.shortcut());
    }
  }

  private void show(Node picture, Found found, String what, @Nullable Shortcut shortcut) {
    String words = found.destination().words();
    name.show(words, found.marks());
    detail.setText(what);
    getChildren().setAll(picture, name, detail);
    String spoken = what.isEmpty() ? words : words + ", " + what;
    if (shortcut != null) {
      getChildren().add(new KeysLabel(keys.of(shortcut)));
      spoken += ", " + keys.of(shortcut);
    }
    setAccessibleText(spoken);
  }

  void setCurrent(boolean is) {
    pseudoClassStateChanged(CURRENT, is);
  }
}
