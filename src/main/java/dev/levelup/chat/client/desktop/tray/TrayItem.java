package dev.levelup.chat.client.desktop.tray;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.types.Variant;

/** The icon, as it is exported on the bus. */
final class TrayItem extends ExportedProperties implements StatusNotifierItem {
  static final String PATH = "/StatusNotifierItem";
  private static final String PIXMAPS = "a(iiay)";

  private final TrayPictures pictures;
  private final TrayActions actions;
  private volatile TrayLook look;

  TrayItem(TrayPictures pictures, TrayLook look, TrayActions actions) {
    this.pictures = pictures;
    this.look = look;
    this.actions = actions;
  }

  void show(TrayLook next) {
    look = next;
  }

  /** Without an icon name: a theme's icon could not show the dot. */
  @Override
  Map<String, Variant<?>> properties() {
    TrayLook now = look;
    List<Pixmap> icon = now.unread() ? pictures.unread() : pictures.plain();
    return Map.of(
        "Category", new Variant<>("Communications"),
        "Id", new Variant<>("dev.levelup.chat"),
        "Title", new Variant<>(now.name()),
        "Status", new Variant<>("Active"),
        "IconName", new Variant<>(""),
        "IconPixmap", new Variant<>(icon, PIXMAPS),
        "ToolTip",
            new Variant<>(new ToolTip("", List.of(), now.name(), ""), "(s" + PIXMAPS + "ss)"),
        "ItemIsMenu", new Variant<>(false),
        "Menu", new Variant<>(new DBusPath(TrayMenu.PATH)),
        "WindowId", new Variant<>(0));
  }

  @Override
  public void activate(int x, int y) {
    actions.open();
  }

  @Override
  public void secondaryActivate(int x, int y) {
    actions.open();
  }

  /** A no-op: the panel has the menu and draws it itself. */
  @Override
  public void contextMenu(int x, int y) {}

  @Override
  public void scroll(int delta, String orientation) {}

  @Override
  public String getObjectPath() {
    return PATH;
  }
}
