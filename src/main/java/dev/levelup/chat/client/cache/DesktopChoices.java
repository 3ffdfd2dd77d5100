package dev.levelup.chat.client.cache;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The stored settings of the program's behaviour on the desktop.
 *
 * @param closesToTray whether closing the window hides it in the tray, if there is one
 * @param startsHidden whether a start at login shows no window
 * @param quietUntil until when notifications are silenced; null if they are not
 * @param toldOfFile whether the user was notified that the sign-in is in a file
 */
public record DesktopChoices(
    boolean closesToTray, boolean startsHidden, @Nullable Instant quietUntil, boolean toldOfFile) {
  /** The defaults. */
  public static final DesktopChoices NONE = new DesktopChoices(false, false, null, false);

  public DesktopChoices withClosesToTray(boolean closes) {
    return new DesktopChoices(closes, startsHidden, quietUntil, toldOfFile);
  }

  public DesktopChoices withStartsHidden(boolean hidden) {
    return new DesktopChoices(closesToTray, hidden, quietUntil, toldOfFile);
  }

  public DesktopChoices withQuietUntil(@Nullable Instant end) {
    return new DesktopChoices(closesToTray, startsHidden, end, toldOfFile);
  }

  public DesktopChoices withToldOfFile() {
    return new DesktopChoices(closesToTray, startsHidden, quietUntil, true);
  }
}
