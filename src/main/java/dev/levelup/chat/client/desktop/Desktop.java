package dev.levelup.chat.client.desktop;

import dev.levelup.chat.client.cache.Keyring;
import dev.levelup.chat.client.desktop.bus.MessageBus;
import dev.levelup.chat.client.desktop.game.GameSigns;
import dev.levelup.chat.client.desktop.keyring.SecretServiceKeyring;
import dev.levelup.chat.client.desktop.notifications.BusNotifications;
import dev.levelup.chat.client.desktop.notifications.Notifications;
import dev.levelup.chat.client.desktop.notifications.SystemPrograms;
import dev.levelup.chat.client.desktop.tray.Pixmaps;
import dev.levelup.chat.client.desktop.tray.StatusTray;
import dev.levelup.chat.client.desktop.tray.Tray;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.image.Image;

/** The services of this machine's desktop, besides windows. */
public final class Desktop {
  /** Without services: for tests and demos. */
  public static final Desktop NONE =
      new Desktop(Keyring.NONE, Tray.NONE, _ -> Notifications.NONE, false, false, Optional.empty());

  private final Keyring keyring;
  private final Tray tray;
  private final Notifications.Service notifications;
  private final boolean hasNotifications;
  private final boolean hasOwnSounds;
  private final Optional<MessageBus> system;

  private Desktop(
      Keyring keyring,
      Tray tray,
      Notifications.Service notifications,
      boolean hasNotifications,
      boolean hasOwnSounds,
      Optional<MessageBus> system) {
    this.system = system;
    this.hasOwnSounds = hasOwnSounds;
    this.hasNotifications = hasNotifications;
    this.keyring = keyring;
    this.tray = tray;
    this.notifications = notifications;
  }

  /**
   * The desktop of this session; it is not accessed yet.
   *
   * @param icons the program's icon, in the sizes for a tray
   */
  public static Desktop ofThisSession(Supplier<List<Image>> icons) {
    return os().startsWith("Linux")
        ? MessageBus.ofThisSession().map(bus -> on(bus, icons)).orElseGet(Desktop::bare)
        : bare();
  }

  /**
   * The desktop whose services are on a bus; it is not accessed yet.
   *
   * @param icons the program's icon, in the sizes for a tray
   */
  public static Desktop on(MessageBus bus, Supplier<List<Image>> icons) {
    return new Desktop(
        SecretServiceKeyring.of(bus),
        new StatusTray(bus, () -> Pixmaps.of(icons.get())),
        clicked -> new BusNotifications(bus, clicked),
        true,
        true,
        MessageBus.ofThisSystem());
  }

  private static Desktop bare() {
    Optional<Notifications.Service> programs = SystemPrograms.of(os());
    return new Desktop(
        Keyring.NONE,
        Tray.NONE,
        programs.orElse(_ -> Notifications.NONE),
        programs.isPresent(),
        false,
        Optional.empty());
  }

  private static String os() {
    return System.getProperty("os.name", "");
  }

  /** Stores the secret part of a sign-in. */
  public Keyring keyring() {
    return keyring;
  }

  /** Whether this program can use the desktop's notifications, as far as is known at the start. */
  public boolean hasNotifications() {
    return hasNotifications;
  }

  /** Whether a notification can sound by a file of the user's. */
  public boolean hasOwnSounds() {
    return hasOwnSounds;
  }

  /** Shows notifications. */
  public Notifications.Service notifications() {
    return notifications;
  }

  /** Whether games can be noticed. */
  public boolean noticesGames() {
    return !equals(NONE) && GameSigns.arePossible(os());
  }

  /** The system's bus, which tells of the network and of the power supply, if there is one. */
  public Optional<MessageBus> system() {
    return system;
  }

  /** Shows the program's icon. */
  public Tray tray() {
    return tray;
  }
}
