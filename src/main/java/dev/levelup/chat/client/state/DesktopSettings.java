package dev.levelup.chat.client.state;

import java.time.Instant;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * What is chosen about the program's manners on the desktop. Each holds from the moment it is set.
 * On the FX thread.
 */
public final class DesktopSettings {
  private final BooleanProperty closesToTray = new SimpleBooleanProperty(this, "closesToTray");
  private final BooleanProperty startsAtLogin = new SimpleBooleanProperty(this, "startsAtLogin");
  private final BooleanProperty startsHidden = new SimpleBooleanProperty(this, "startsHidden");
  private final ObjectProperty<@Nullable Instant> quietUntil =
      new SimpleObjectProperty<>(this, "quietUntil", null);
  private final ReadOnlyBooleanWrapper startAtLoginPossible =
      new ReadOnlyBooleanWrapper(this, "startAtLoginPossible");
  private final ReadOnlyBooleanWrapper trayPresent =
      new ReadOnlyBooleanWrapper(this, "trayPresent");

  /** Whether a window that is closed goes on in the tray, while there is one. */
  public BooleanProperty closesToTrayProperty() {
    return closesToTray;
  }

  /** Whether the desktop starts the program when its user logs in. */
  public BooleanProperty startsAtLoginProperty() {
    return startsAtLogin;
  }

  /** Whether the desktop can start the program: it knows only one that is installed. */
  public ReadOnlyBooleanProperty startAtLoginPossibleProperty() {
    return startAtLoginPossible.getReadOnlyProperty();
  }

  /** For whoever asks the desktop. */
  public void setStartAtLoginPossible(boolean possible) {
    startAtLoginPossible.set(possible);
  }

  /** Whether such a start shows no window, while there is a tray. */
  public BooleanProperty startsHiddenProperty() {
    return startsHidden;
  }

  /** Until when nothing calls for attention; null where it may. */
  public ObjectProperty<@Nullable Instant> quietUntilProperty() {
    return quietUntil;
  }

  /** Whether the desktop has a tray now: without one, the choices about it have no effect. */
  public ReadOnlyBooleanProperty trayPresentProperty() {
    return trayPresent.getReadOnlyProperty();
  }

  /** For the tray alone. */
  public void setTrayPresent(boolean present) {
    trayPresent.set(present);
  }
}
