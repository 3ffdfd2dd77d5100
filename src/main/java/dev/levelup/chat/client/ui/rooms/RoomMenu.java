package dev.levelup.chat.client.ui.rooms;

import dev.levelup.chat.client.state.KeptRoom;
import dev.levelup.chat.client.state.NotificationLevel;
import dev.levelup.chat.client.state.Room;
import dev.levelup.chat.client.state.RoomChoice;
import dev.levelup.chat.client.state.RoomOrder.Sorting;
import dev.levelup.chat.client.ui.i18n.KeptWords;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.shortcut.Shortcut;
import dev.levelup.chat.protocol.RoomId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.ContextMenuEvent;

/** The menu of a room, and of a section where it is known what is unread. */
public final class RoomMenu {
  private static final List<Integer> HOURS = List.of(1, 8);

  private final RoomsViewModel model;
  private final Function<Instant, String> time;
  private final Function<RoomId, List<MenuItem>> actions;
  private final Translations translations;
  private final ContextMenu menu = new ContextMenu();

  /**
   * @param time formats a time of day
   * @param actions creates further items for a room
   */
  public RoomMenu(
      RoomsViewModel model,
      Function<Instant, String> time,
      Function<RoomId, List<MenuItem>> actions,
      Translations translations) {
    this.model = model;
    this.time = time;
    this.actions = actions;
    this.translations = translations;
  }

  /** Opens the menu of a room. */
  void open(RoomId room, Node owner, ContextMenuEvent event) {
    List<MenuItem> items = items(room);
    if (model.knowsUnread()) {
      items.addAll(List.of(new SeparatorMenuItem(), readEverything()));
    }
    show(items, owner, event);
  }

  /** Opens the menu of a section. */
  void open(List<Room> section, Node owner, ContextMenuEvent event) {
    if (model.knowsUnread()) {
      List<RoomId> rooms = section.stream().map(Room::id).toList();
      List<MenuItem> items = new ArrayList<>();
      items.addAll(List.of(read("read-section", rooms), readEverything(), new SeparatorMenuItem()));
      items.addAll(sortings());
      show(items, owner, event);
    }
  }

  private void show(List<MenuItem> items, Node owner, ContextMenuEvent event) {
    if (!items.isEmpty()) {
      menu.getItems().setAll(items);
      menu.show(owner, event.getScreenX(), event.getScreenY());
      event.consume();
    }
  }

  /** Creates the items for a room; the list can be changed. */
  public List<MenuItem> items(RoomId room) {
    List<MenuItem> items = new ArrayList<>();
    if (model.knowsUnread()) {
      items.add(Shortcut.READ_ROOM.label(read("read-room", List.of(room))));
    }
    items.add(favourite(room));
    if (model.canNotify(room)) {
      items.add(levels(room));
      items.add(muting(room));
    }
    if (model.canKeep(room)) {
      items.add(keeping(room));
    }
    List<MenuItem> more = actions.apply(room);
    if (!more.isEmpty() && !items.isEmpty()) {
      items.add(new SeparatorMenuItem());
    }
    items.addAll(more);
    return items;
  }

  private MenuItem favourite(RoomId room) {
    CheckMenuItem item = new CheckMenuItem(words("favourite"));
    item.setId("favourite");
    item.setSelected(model.choice(room).favourite());
    item.setOnAction(_ -> model.preferences().setFavourite(room, item.isSelected()));
    return item;
  }

  /** Says below its name how much is kept. */
  private MenuItem keeping(RoomId room) {
    KeptRoom kept = model.kept(room);
    String name = words("keep");
    CheckMenuItem item =
        new CheckMenuItem(kept == null ? name : name + "\n" + KeptWords.of(translations, kept));
    item.setId("keep-room");
    item.setSelected(kept != null);
    item.setOnAction(_ -> model.keep(room, item.isSelected()));
    return item;
  }

  private Menu levels(RoomId room) {
    Menu levels = new Menu(words("notify"));
    levels.setId("room-notify");
    levels
        .getItems()
        .setAll(
            choices(
                "notify-",
                NotificationLevel.values(),
                model.choice(room).level(),
                each -> model.preferences().setLevel(room, each)));
    return levels;
  }

  private List<MenuItem> sortings() {
    return choices("sort-", Sorting.values(), model.sorting(), model::sort);
  }

  private <E extends Enum<E>> List<MenuItem> choices(
      String prefix, E[] values, E chosen, Consumer<E> choose) {
    ToggleGroup group = new ToggleGroup();
    List<MenuItem> items = new ArrayList<>();
    for (E each : values) {
      String id = prefix + each.name().toLowerCase(Locale.ROOT).replace('_', '-');
      RadioMenuItem item = new RadioMenuItem(words(id));
      item.setId(id);
      item.setToggleGroup(group);
      item.setSelected(each == chosen);
      item.setOnAction(_ -> choose.accept(each));
      items.add(item);
    }
    return items;
  }

  private MenuItem muting(RoomId room) {
    Instant until = model.choice(room).mutedUntil();
    if (until == null) {
      return mute(room);
    }
    String words =
        until.equals(RoomChoice.FOREVER)
            ? words("unmute")
            : translations.of("rooms.menu.unmute-before", time.apply(until));
    return item("unmute", words, () -> model.preferences().unmute(room));
  }

  private Menu mute(RoomId room) {
    Menu mute = new Menu(words("mute"));
    mute.setId("room-mute");
    for (int hours : HOURS) {
      String id = "mute-" + hours;
      Duration length = Duration.ofHours(hours);
      mute.getItems().add(item(id, words(id), () -> model.preferences().mute(room, length)));
    }
    mute.getItems()
        .add(item("mute-forever", words("mute-forever"), () -> model.preferences().mute(room)));
    return mute;
  }

  private MenuItem read(String id, Collection<RoomId> rooms) {
    return reading(id, rooms, () -> model.read(rooms));
  }

  private MenuItem readEverything() {
    return Shortcut.READ_EVERYTHING.label(
        reading("read-everything", model.unread().keySet(), model::readEverything));
  }

  private MenuItem reading(String id, Collection<RoomId> rooms, Runnable action) {
    MenuItem item = item(id, words(id), action);
    item.setDisable(rooms.stream().noneMatch(this::isUnread));
    return item;
  }

  private boolean isUnread(RoomId room) {
    var state = model.unread().get(room);
    return state != null && state.unread() > 0;
  }

  private static MenuItem item(String id, String words, Runnable action) {
    MenuItem item = new MenuItem(words);
    item.setId(id);
    item.setOnAction(_ -> action.run());
    return item;
  }

  private String words(String key) {
    return translations.of("rooms.menu." + key);
  }
}
