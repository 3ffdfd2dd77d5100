package dev.levelup.chat.client.state;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** All settings of the user. Each takes effect when it is set. On the FX thread. */
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
  private final ObjectProperty<PictureSpace> pictureSpace =
      new SimpleObjectProperty<>(this, "pictureSpace", PictureSpace.MEDIUM);
  private final BooleanProperty picturesFromElsewhere =
      new SimpleBooleanProperty(this, "picturesFromElsewhere", false);

  /**
   * Whether pictures of people and rooms may come from other servers than the one that names them;
   * those servers learn who looks.
   */
  public BooleanProperty picturesFromElsewhereProperty() {
    return picturesFromElsewhere;
  }

  /** How much disk space the pictures of an account may take. */
  public ObjectProperty<PictureSpace> pictureSpaceProperty() {
    return pictureSpace;
  }

  /** The appearance. */
  public LookSettings look() {
    return look;
  }

  /** The program's behaviour on the desktop. */
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

  /** The key that sends a message. */
  public ObjectProperty<SendKey> sendKeyProperty() {
    return sendKey;
  }

  /** The language of the user interface. */
  public ObjectProperty<Language> languageProperty() {
    return language;
  }
}
