package dev.levelup.chat.client.desktop.tray;

import dev.levelup.chat.client.desktop.bus.TwoResults;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/** The icon's menu, as it is exported on the bus: open, mute, quit. */
final class TrayMenu extends ExportedProperties implements DbusMenu {
  static final String PATH = "/MenuBar";
  private static final int ROOT = 0;
  private static final int OPEN = 1;
  private static final int MUTE = 2;
  private static final int QUIT = 3;
  private static final List<Integer> ITEMS = List.of(OPEN, MUTE, QUIT);

  private final TrayActions actions;
  private volatile TrayLook look;
  private volatile int revision = 1;

  TrayMenu(TrayLook look, TrayActions actions) {
    this.look = look;
    this.actions = actions;
  }

  /** Returns the new revision. */
  synchronized int show(TrayLook next) {
    look = next;
    return ++revision;
  }

  @Override
  Map<String, Variant<?>> properties() {
    return Map.of(
        "Version", new Variant<>(new UInt32(3)),
        "TextDirection", new Variant<>("ltr"),
        "Status", new Variant<>("normal"),
        "IconThemePath", new Variant<>(List.of(), "as"));
  }

  @Override
  public TwoResults<UInt32, MenuNode> getLayout(int parent, int depth, List<String> names) {
    return new TwoResults<>(new UInt32(revision), parent == ROOT ? root(depth) : leaf(parent));
  }

  private MenuNode root(int depth) {
    List<Variant<?>> children =
        depth == 0
            ? List.of()
            : ITEMS.stream()
                .<Variant<?>>map(each -> new Variant<>(leaf(each), MenuNode.SIGNATURE))
                .toList();
    return new MenuNode(ROOT, item(ROOT), children);
  }

  private MenuNode leaf(int item) {
    return new MenuNode(item, item(item), List.of());
  }

  private Map<String, Variant<?>> item(int item) {
    TrayLook now = look;
    return switch (item) {
      case ROOT -> Map.of("children-display", new Variant<>("submenu"));
      case OPEN -> Map.of("label", label(now.open()));
      case MUTE ->
          Map.of(
              "label", label(now.mute()),
              "toggle-type", new Variant<>("checkmark"),
              "toggle-state", new Variant<>(now.quiet() ? 1 : 0));
      case QUIT -> Map.of("label", label(now.quit()));
      default -> Map.of();
    };
  }

  /** Underscores are escaped, since one would mark an access key. */
  private static Variant<String> label(String words) {
    return new Variant<>(words.replace("_", "__"));
  }

  @Override
  public List<MenuItemProperties> getGroupProperties(List<Integer> items, List<String> names) {
    Stream<Integer> asked = items.isEmpty() ? ITEMS.stream() : items.stream();
    return asked.map(each -> new MenuItemProperties(each, item(each))).toList();
  }

  @Override
  public Variant<?> getProperty(int item, String name) {
    return item(item).getOrDefault(name, new Variant<>(""));
  }

  @Override
  public void event(int item, String kind, Variant<?> data, UInt32 time) {
    if (!kind.equals("clicked")) {
      return;
    }
    switch (item) {
      case OPEN -> actions.open();
      case MUTE -> actions.mute();
      case QUIT -> actions.quit();
      default -> {}
    }
  }

  @Override
  public boolean aboutToShow(int item) {
    return false;
  }

  @Override
  public String getObjectPath() {
    return PATH;
  }
}
