package dev.levelup.chat.client.ui.shell;

import atlantafx.base.controls.CaptionMenuItem;
import atlantafx.base.theme.Tweaks;
import dev.levelup.chat.client.state.ForeignText;
import dev.levelup.chat.client.state.ThemeChoice;
import dev.levelup.chat.client.ui.avatar.Avatar;
import dev.levelup.chat.client.ui.avatar.AvatarImages;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.TextLine;
import dev.levelup.chat.client.ui.theme.Icons;
import dev.levelup.chat.protocol.User;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The signed-in user and the server; opens a menu with themes, help and account items. */
final class ProfileMenu extends MenuButton {
  private final ToggleGroup themes = new ToggleGroup();

  /**
   * @param server the server's address for display
   * @param look holds the theme setting
   * @param avatars the pictures of people and rooms, and the emoji images
   * @param account the remaining menu items
   */
  ProfileMenu(
      User user,
      String server,
      Look look,
      AvatarImages avatars,
      List<MenuItem> account,
      Translations translations) {
    setId("profile-menu");
    getStyleClass().addAll("profile-menu", Tweaks.NO_ARROW);
    setAccessibleText(translations.of("profile.menu", ForeignText.name(user), server));
    setGraphic(face(user, server, avatars));
    setMaxWidth(Double.MAX_VALUE);
    setPopupSide(Side.TOP);
    getItems().add(new CaptionMenuItem(translations.of("profile.theme")));
    for (ThemeChoice choice : ThemeChoice.values()) {
      getItems().add(themeItem(choice, look.settings().look().themeProperty(), translations));
    }
    getItems().add(new SeparatorMenuItem());
    getItems().addAll(account);
  }

  /**
   * Creates a menu item; its name is the name of its icon and its id, and part of its text's key.
   */
  static MenuItem item(String name, Runnable action, Translations translations) {
    MenuItem item = new MenuItem(translations.of("profile." + name), Icons.of(name));
    item.setId(name);
    item.setOnAction(_ -> action.run());
    return item;
  }

  private static Node face(User user, String server, AvatarImages avatars) {
    Avatar avatar = new Avatar(avatars);
    avatar.show(user.id(), ForeignText.name(user), user.avatar());
    TextLine name = new TextLine(avatars.emoji(), "profile-name");
    name.setText(ForeignText.name(user));
    TextLine where = new TextLine(avatars.emoji(), "profile-server");
    where.setText(server);
    VBox texts = new VBox(name, where);
    texts.getStyleClass().add("room-texts");
    HBox.setHgrow(texts, Priority.ALWAYS);
    HBox face = new HBox(avatar, texts, Icons.of("menu-up"));
    face.getStyleClass().add("profile-face");
    return face;
  }

  private MenuItem themeItem(
      ThemeChoice choice, ObjectProperty<ThemeChoice> theme, Translations translations) {
    String key = choice.name().toLowerCase(Locale.ROOT);
    RadioMenuItem item = new RadioMenuItem(translations.of("profile.theme." + key));
    item.setId("theme-" + key);
    item.setToggleGroup(themes);
    item.setOnAction(_ -> theme.set(choice));
    // Read each time the menu opens: a listener on the theme, which outlives the menu, would leak
    // it.
    addEventHandler(ON_SHOWING, _ -> item.setSelected(theme.get() == choice));
    return item;
  }
}
