package dev.levelup.chat.client.state;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** All that the user can choose. Each holds from the moment it is set. On the FX thread. */
public final class Settings {
  private final LookSettings look = new LookSettings();
  private final DesktopSettings desktop = new DesktopSettings();
  private final NetworkSettings network = new NetworkSettings();
  private final ObjectProperty<Language> language =
      new SimpleObjectProperty<>(this, "language", Language.SYSTEM);
  private final ObjectProperty<TimeFormat> timeFormat =
      new SimpleObjectProperty<>(this, "timeFormat", TimeFormat.SYSTEM);
  private final ObjectProperty<SendKey> sendKey =
      new SimpleObjectProperty<>(this, "sendKey", SendKey.ENTER);

  /** How everything looks. */
  public LookSettings look() {
    return look;
  }

  /** The program's manners on the desktop. */
  public DesktopSettings desktop() {
    return desktop;
  }

  /** How servers are reached. */
  public NetworkSettings network() {
    return network;
  }

  /** How times of day are written. */
  public ObjectProperty<TimeFormat> timeFormatProperty() {
    return timeFormat;
  }

  /** What sends a message. */
  public ObjectProperty<SendKey> sendKeyProperty() {
    return sendKey;
  }

  /** In which the program speaks. */
  public ObjectProperty<Language> languageProperty() {
    return language;
  }
}
