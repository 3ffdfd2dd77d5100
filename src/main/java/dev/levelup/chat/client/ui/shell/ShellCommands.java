package dev.levelup.chat.client.ui.shell;

import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.rooms.RoomMenu;
import dev.levelup.chat.client.ui.shortcut.Command;
import dev.levelup.chat.client.ui.shortcut.KeyBindings;
import dev.levelup.chat.client.ui.shortcut.MenuCommands;
import dev.levelup.chat.client.ui.shortcut.Shortcut;
import dev.levelup.chat.client.ui.switcher.Destination.ToCommand;
import dev.levelup.chat.protocol.RoomKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.control.MenuItem;
import org.jspecify.annotations.Nullable;

/** What the menus and the keys of the shell do, as one list. FX thread only. */
final class ShellCommands {
  private final RoomMenu menu;
  private final Function<RoomKind, List<MenuItem>> ways;
  private final List<MenuItem> profile;
  private final KeyBindings keys;
  private final Translations translations;

  /**
   * @param menu the menu of the open room
   * @param ways the items that lead to more rooms of a kind
   * @param profile the items of the profile menu
   * @param keys the shortcuts of the shell
   */
  ShellCommands(
      RoomMenu menu,
      Function<RoomKind, List<MenuItem>> ways,
      List<MenuItem> profile,
      KeyBindings keys,
      Translations translations) {
    this.menu = menu;
    this.ways = ways;
    this.profile = profile;
    this.keys = keys;
    this.translations = translations;
  }

  /**
   * What is possible now. What a menu and a key do is listed once, as the menu has it.
   *
   * @param open the open room; null for none
   */
  List<ToCommand> now(@Nullable RoomState open) {
    List<ToCommand> all = new ArrayList<>();
    if (open != null) {
      add(all, MenuCommands.of(menu.items(open.id()), translations), open.room().name());
    }
    Stream.of(RoomKind.values())
        .forEach(kind -> add(all, MenuCommands.of(ways.apply(kind), translations), ""));
    add(all, MenuCommands.of(profile, translations), "");
    Set<Shortcut> listed = EnumSet.of(Shortcut.QUICK_SWITCHER);
    all.stream()
        .map(each -> each.command().shortcut())
        .filter(each -> each != null)
        .forEach(listed::add);
    add(
        all,
        keys.commands(translations).stream()
            .filter(each -> !listed.contains(each.shortcut()))
            .toList(),
        "");
    return all;
  }

  private static void add(List<ToCommand> all, List<Command> commands, String where) {
    commands.forEach(each -> all.add(new ToCommand(each, where)));
  }
}
