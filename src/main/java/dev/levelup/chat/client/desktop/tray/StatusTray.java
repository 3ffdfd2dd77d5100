package dev.levelup.chat.client.desktop.tray;

import dev.levelup.chat.client.desktop.bus.MessageBus;
import java.util.List;
import java.util.function.Supplier;

/** The tray of a Linux desktop, if a panel shows icons from the bus. */
public final class StatusTray implements Tray {
  private final MessageBus bus;
  private final Supplier<List<Pixmap>> pictures;

  /**
   * @param pictures the program's icon in some sizes, created off the FX thread
   */
  public StatusTray(MessageBus bus, Supplier<List<Pixmap>> pictures) {
    this.bus = bus;
    this.pictures = pictures;
  }

  @Override
  public Icon open(TrayLook look, TrayActions actions) {
    StatusTrayIcon icon = new StatusTrayIcon(bus, actions);
    icon.open(() -> TrayPictures.of(pictures.get()), look);
    return icon;
  }
}
