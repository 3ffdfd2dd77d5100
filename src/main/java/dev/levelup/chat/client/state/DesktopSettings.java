package dev.levelup.chat.client.state;

import java.time.Instant;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * The settings of the program's behaviour on the desktop. Each takes effect when it is set. On the
 * FX thread.
 */
public final class DesktopSettings {
  private final BooleanProperty closesToTray = new SimpleBooleanProperty(this, "closesToTray");
  private final BooleanProperty startsAtLogin = new SimpleBooleanProperty(this, "startsAtLogin");
  private final BooleanProperty startsHidden = new SimpleBooleanProperty(this, "startsHidden");
  private final ObjectProperty<@Nullable Instant> quietUntil =
      new SimpleObjectProperty<>(this, "quietUntil", null);
  private final ObjectProperty<NotificationContent> notifications =
      new SimpleObjectProperty<>(this, "notifications", NotificationContent.WORDS);
  private final ObjectProperty<NotificationSound> sound =
      new SimpleObjectProperty<>(this, "sound", NotificationSound.OFF);
  private final StringProperty soundFile = new SimpleStringProperty(this, "soundFile", "");
  private final QuietHours quietHours = new QuietHours();
  private final ObjectProperty<GameModeChoice> gameMode =
      new SimpleObjectProperty<>(this, "gameMode", GameModeChoice.AUTOMATIC);
  private final ReadOnlyBooleanWrapper gamesNoticed =
      new ReadOnlyBooleanWrapper(this, "gamesNoticed", true);
  private final ReadOnlyBooleanWrapper notificationsPossible =
      new ReadOnlyBooleanWrapper(this, "notificationsPossible", true);
  private final ReadOnlyBooleanWrapper ownSoundsPossible =
      new ReadOnlyBooleanWrapper(this, "ownSoundsPossible", true);
  private final ReadOnlyBooleanWrapper startAtLoginPossible =
      new ReadOnlyBooleanWrapper(this, "startAtLoginPossible");
  private final ReadOnlyBooleanWrapper trayPresent =
      new ReadOnlyBooleanWrapper(this, "trayPresent");

  /**
   * Whether closing the window hides it in the tray, if there is one, instead of ending the
   * program.
   */
  public BooleanProperty closesToTrayProperty() {
    return closesToTray;
  }

  /** Whether the desktop starts the program when its user logs in. */
  public BooleanProperty startsAtLoginProperty() {
    return startsAtLogin;
  }

  /** Whether the desktop can start the program at login, which it can only if it is installed. */
  public ReadOnlyBooleanProperty startAtLoginPossibleProperty() {
    return startAtLoginPossible.getReadOnlyProperty();
  }

  /** Set by the code that asks the desktop. */
  public void setStartAtLoginPossible(boolean possible) {
    startAtLoginPossible.set(possible);
  }

  /** Whether a start at login shows no window, if there is a tray. */
  public BooleanProperty startsHiddenProperty() {
    return startsHidden;
  }

  /** What notifications show. */
  public ObjectProperty<NotificationContent> notificationsProperty() {
    return notifications;
  }

  /** The sound of notifications. */
  public ObjectProperty<NotificationSound> soundProperty() {
    return sound;
  }

  /** The path of the user's own sound; empty while none is chosen. */
  public StringProperty soundFileProperty() {
    return soundFile;
  }

  /** The hours without notifications. */
  public QuietHours quietHours() {
    return quietHours;
  }

  /** When the program is still because of a game. */
  public ObjectProperty<GameModeChoice> gameModeProperty() {
    return gameMode;
  }

  /** Whether games can be noticed on this desktop. */
  public ReadOnlyBooleanProperty gamesNoticedProperty() {
    return gamesNoticed.getReadOnlyProperty();
  }

  /** Set by the code that knows the desktop. */
  public void setGamesNoticed(boolean noticed) {
    gamesNoticed.set(noticed);
  }

  /** Whether this desktop shows notifications, as far as this program can use them. */
  public ReadOnlyBooleanProperty notificationsPossibleProperty() {
    return notificationsPossible.getReadOnlyProperty();
  }

  /** Set by the code that knows the desktop. */
  public void setNotificationsPossible(boolean possible) {
    notificationsPossible.set(possible);
  }

  /** Whether a notification can sound by a file of the user's on this desktop. */
  public ReadOnlyBooleanProperty ownSoundsPossibleProperty() {
    return ownSoundsPossible.getReadOnlyProperty();
  }

  /** Set by the code that knows the desktop. */
  public void setOwnSoundsPossible(boolean possible) {
    ownSoundsPossible.set(possible);
  }

  /** Until when notifications are silenced; null if they are not. */
  public ObjectProperty<@Nullable Instant> quietUntilProperty() {
    return quietUntil;
  }

  /** Whether the desktop has a tray now: without one, the choices about it have no effect. */
  public ReadOnlyBooleanProperty trayPresentProperty() {
    return trayPresent.getReadOnlyProperty();
  }

  /** Set by the tray only. */
  public void setTrayPresent(boolean present) {
    trayPresent.set(present);
  }
}
