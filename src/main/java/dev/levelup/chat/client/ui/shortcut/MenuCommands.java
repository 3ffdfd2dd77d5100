package dev.levelup.chat.client.ui.shortcut;

import atlantafx.base.controls.CaptionMenuItem;
import dev.levelup.chat.client.ui.i18n.Translations;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The items of menus as commands. */
public final class MenuCommands {
  private final Translations translations;
  private final List<Command> commands = new ArrayList<>();

  private MenuCommands(Translations translations) {
    this.translations = translations;
  }

  /** What can be chosen now, in the menus' order; of a submenu, each of its items. */
  public static List<Command> of(List<MenuItem> items, Translations translations) {
    MenuCommands found = new MenuCommands(translations);
    found.add("", items);
    return List.copyOf(found.commands);
  }

  private void add(String above, List<MenuItem> items) {
    String heading = above;
    for (MenuItem each : items) {
      switch (each) {
        case CaptionMenuItem caption -> heading = in(above, caption.getTitle());
        case SeparatorMenuItem _ -> heading = above;
        case Menu menu -> add(in(heading, menu.getText()), menu.getItems());
        default -> add(heading, each);
      }
    }
  }

  private void add(String heading, MenuItem item) {
    if (item.isVisible() && !item.isDisable()) {
      Shortcut shortcut = Shortcut.of(item);
      commands.add(
          new Command(item.getId(), in(heading, item.getText()), shortcut, () -> choose(item)));
    }
  }

  private String in(String heading, String words) {
    return heading.isEmpty() ? words : translations.of("switcher.in-menu", heading, words);
  }

  /** As a click does. */
  private static void choose(MenuItem item) {
    switch (item) {
      case RadioMenuItem radio -> radio.setSelected(true);
      case CheckMenuItem check -> check.setSelected(!check.isSelected());
      default -> {}
    }
    item.fire();
  }
}
