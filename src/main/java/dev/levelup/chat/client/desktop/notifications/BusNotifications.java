package dev.levelup.chat.client.desktop.notifications;

import dev.levelup.chat.client.desktop.bus.MessageBus;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notifications by the service on the session's bus, which is first asked for when the first one
 * shows. Accesses the bus only on its own thread.
 */
public final class BusNotifications implements Notifications {
  private static final Logger LOG = LoggerFactory.getLogger(BusNotifications.class);
  private static final String NAME = "org.freedesktop.Notifications";
  private static final String PATH = "/org/freedesktop/Notifications";
  private static final String SCREEN_SAVER = "org.freedesktop.ScreenSaver";
  private static final String CLICK = "default";
  private static final UInt32 NO_OTHER = new UInt32(0);

  private interface Step {
    void take() throws DBusException;
  }

  /** The service, and what it can do. */
  private record Opened(DBusConnection connection, NotificationService service, boolean markup) {}

  private final ExecutorService steps =
      Executors.newSingleThreadExecutor(
          task -> Thread.ofPlatform().daemon().name("notifications").unstarted(task));
  private final MessageBus bus;
  private final Consumer<String> clicked;
  private final Map<String, UInt32> shown = new HashMap<>();
  private @Nullable Opened opened;

  public BusNotifications(MessageBus bus, Consumer<String> clicked) {
    this.bus = bus;
    this.clicked = clicked;
  }

  @Override
  public void show(Notification notification) {
    step(() -> show(opened(), notification));
  }

  private void show(Opened to, Notification notification) {
    String text = isLocked(to) ? notification.lockedText() : notification.text();
    UInt32 number =
        to.service()
            .show(
                "LevelUp Chat",
                shown.getOrDefault(notification.key(), NO_OTHER),
                "levelup-chat",
                notification.title(),
                to.markup() ? escaped(text) : text,
                List.of(CLICK, notification.open()),
                hints(notification),
                -1);
    shown.put(notification.key(), number);
  }

  private static Map<String, Variant<?>> hints(Notification notification) {
    Map<String, Variant<?>> hints = new HashMap<>();
    hints.put("desktop-entry", new Variant<>("dev.levelup.chat"));
    hints.put("category", new Variant<>("im.received"));
    Path file = notification.soundFile();
    if (!notification.sound()) {
      hints.put("suppress-sound", new Variant<>(true));
    } else if (file == null) {
      hints.put("sound-name", new Variant<>("message-new-instant"));
    } else {
      hints.put("sound-file", new Variant<>(file.toString()));
    }
    return hints;
  }

  /** Some services take what looks like a tag for one. */
  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** A desktop that does not tell has no screen saver of that kind. */
  private static boolean isLocked(Opened to) {
    try {
      return to.connection()
          .getRemoteObject(SCREEN_SAVER, "/org/freedesktop/ScreenSaver", ScreenSaver.class)
          .getActive();
    } catch (DBusException | DBusExecutionException _) {
      return false;
    }
  }

  private Opened opened() throws DBusException {
    if (opened == null) {
      DBusConnection connection = bus.connect();
      NotificationService service =
          connection.getRemoteObject(NAME, PATH, NotificationService.class);
      opened = new Opened(connection, service, canMarkup(service));
      connection.addSigHandler(
          NotificationService.ActionInvoked.class, signal -> step(() -> clicked(signal.number)));
      connection.addSigHandler(
          NotificationService.NotificationClosed.class,
          signal -> step(() -> shown.values().remove(signal.number)));
    }
    return opened;
  }

  private static boolean canMarkup(NotificationService service) {
    try {
      return service.getCapabilities().contains("body-markup");
    } catch (DBusExecutionException _) {
      return true;
    }
  }

  /** All programs hear of all clicks. */
  private void clicked(UInt32 number) {
    shown.entrySet().stream()
        .filter(each -> Objects.equals(each.getValue(), number))
        .map(Map.Entry::getKey)
        .findFirst()
        .ifPresent(clicked);
  }

  @Override
  public void withdraw(String key) {
    step(
        () -> {
          UInt32 number = shown.remove(key);
          if (number != null && opened != null) {
            opened.service().closeNotification(number);
          }
        });
  }

  private void step(Step step) {
    if (!steps.isShutdown()) {
      steps.execute(() -> run(step));
    }
  }

  private static void run(Step step) {
    try {
      step.take();
    } catch (DBusException | RuntimeException e) {
      LOG.info("Notifications cannot be shown: {}", e.toString());
    }
  }

  @Override
  public void close() {
    List.copyOf(shown.keySet()).forEach(this::withdraw);
    step(
        () -> {
          if (opened != null) {
            opened.connection().disconnect();
          }
        });
    steps.shutdown();
  }
}
