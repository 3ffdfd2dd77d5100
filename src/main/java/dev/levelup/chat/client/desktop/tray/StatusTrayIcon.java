package dev.levelup.chat.client.desktop.tray;

import dev.levelup.chat.client.desktop.bus.MessageBus;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBus;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One icon in the tray. Accesses the bus only on its own thread. */
final class StatusTrayIcon implements Tray.Icon {
  private static final Logger LOG = LoggerFactory.getLogger(StatusTrayIcon.class);
  private static final String WATCHER = "org.kde.StatusNotifierWatcher";

  private interface Step {
    void take() throws DBusException;
  }

  private final ExecutorService steps =
      Executors.newSingleThreadExecutor(
          task -> Thread.ofPlatform().daemon().name("tray").unstarted(task));
  private final MessageBus bus;
  private final TrayActions actions;
  private @Nullable DBusConnection connection;
  private @Nullable TrayItem item;
  private @Nullable TrayMenu menu;

  StatusTrayIcon(MessageBus bus, TrayActions actions) {
    this.bus = bus;
    this.actions = actions;
  }

  void open(Supplier<TrayPictures> pictures, TrayLook look) {
    step(
        () -> {
          TrayItem exported = new TrayItem(pictures.get(), look, actions);
          TrayMenu below = new TrayMenu(look, actions);
          DBusConnection opened = bus.connect();
          connection = opened;
          item = exported;
          menu = below;
          opened.exportObject(exported);
          opened.exportObject(below);
          opened.addSigHandler(DBus.NameOwnerChanged.class, this::ownerChanged);
          register(opened);
        });
  }

  /** A panel may be started and stopped repeatedly while this program runs. */
  private void ownerChanged(DBus.NameOwnerChanged change) {
    if (change.name.equals(WATCHER)) {
      step(
          () -> {
            if (connection != null) {
              register(connection);
            }
          });
    }
  }

  private void register(DBusConnection opened) throws DBusException {
    boolean watched =
        opened
            .getRemoteObject("org.freedesktop.DBus", "/org/freedesktop/DBus", DBus.class)
            .NameHasOwner(WATCHER);
    if (watched) {
      opened
          .getRemoteObject(WATCHER, "/StatusNotifierWatcher", StatusNotifierWatcher.class)
          .register(opened.getUniqueName());
    }
    actions.present(watched);
  }

  @Override
  public void show(TrayLook look) {
    step(
        () -> {
          if (connection != null && item != null && menu != null) {
            item.show(look);
            int revision = menu.show(look);
            connection.sendMessage(new StatusNotifierItem.NewIcon(TrayItem.PATH));
            connection.sendMessage(new StatusNotifierItem.NewToolTip(TrayItem.PATH));
            connection.sendMessage(
                new DbusMenu.LayoutUpdated(TrayMenu.PATH, new UInt32(revision), 0));
            connection.sendMessage(badge(look));
          }
        });
  }

  private static LauncherEntry.Update badge(TrayLook look) throws DBusException {
    boolean calls = look.unread() && !look.quiet();
    return new LauncherEntry.Update(
        "/com/canonical/unity/launcherentry/levelup",
        "application://dev.levelup.chat.desktop",
        Map.of(
            "count", new Variant<>(look.unread() ? 1L : 0L),
            "count-visible", new Variant<>(false),
            "urgent", new Variant<>(calls)));
  }

  private void step(Step step) {
    if (!steps.isShutdown()) {
      steps.execute(() -> run(step));
    }
  }

  private void run(Step step) {
    try {
      step.take();
    } catch (DBusException | RuntimeException e) {
      LOG.info("The tray cannot be used: {}", e.toString());
      actions.present(false);
    }
  }

  @Override
  public void close() {
    step(
        () -> {
          if (connection != null) {
            connection.disconnect();
          }
        });
    steps.shutdown();
  }
}
