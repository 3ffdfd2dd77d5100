package dev.levelup.chat.client.desktop;

import dev.levelup.chat.client.cache.Keyring;
import dev.levelup.chat.client.desktop.bus.SessionBus;
import dev.levelup.chat.client.desktop.keyring.SecretServiceKeyring;
import dev.levelup.chat.client.desktop.tray.Pixmaps;
import dev.levelup.chat.client.desktop.tray.StatusTray;
import dev.levelup.chat.client.desktop.tray.Tray;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.image.Image;

/** What this machine's desktop gives to a program beside a window. */
public final class Desktop {
  /** A desktop that is left alone: for tests, and for windows that are only shown around. */
  public static final Desktop NONE = new Desktop(Keyring.NONE, Tray.NONE);

  private final Keyring keyring;
  private final Tray tray;

  private Desktop(Keyring keyring, Tray tray) {
    this.keyring = keyring;
    this.tray = tray;
  }

  /**
   * The desktop of this session; nothing is asked yet.
   *
   * @param icons the program's, in the sizes for a tray
   */
  public static Desktop ofThisSession(Supplier<List<Image>> icons) {
    boolean linux = System.getProperty("os.name", "").startsWith("Linux");
    return linux
        ? SessionBus.ofThisSession().map(bus -> of(bus, icons)).orElseGet(Desktop::bare)
        : bare();
  }

  private static Desktop of(SessionBus bus, Supplier<List<Image>> icons) {
    return new Desktop(
        SecretServiceKeyring.of(bus), new StatusTray(bus, () -> Pixmaps.of(icons.get())));
  }

  private static Desktop bare() {
    return new Desktop(Keyring.NONE, Tray.NONE);
  }

  /** Takes the secret part of a sign-in. */
  public Keyring keyring() {
    return keyring;
  }

  /** Takes an icon while there is no window. */
  public Tray tray() {
    return tray;
  }
}
