package dev.levelup.chat.client.cache;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was chosen about the program's manners on the desktop.
 *
 * @param closesToTray whether a closed window goes on in the tray, where there is one
 * @param startsHidden whether a start at login shows no window
 * @param quietUntil until when nothing calls for attention; null where it may
 * @param toldOfFile whether the user has been told that the sign-in is in a file
 */
public record DesktopChoices(
    boolean closesToTray, boolean startsHidden, @Nullable Instant quietUntil, boolean toldOfFile) {
  /** Those of the first start. */
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
