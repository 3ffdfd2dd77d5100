package dev.levelup.chat.server.domain;

import dev.levelup.chat.server.store.MessagePlace;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cursors of lists of messages of all rooms, the newest first. They stay valid forever. */
public final class PlaceCursor {
  private static final Pattern CURSOR = Pattern.compile("(\\d{1,19})-(\\d{1,19})-(\\d{1,19})");

  private PlaceCursor() {}

  /**
   * The place before which a page ends.
   *
   * @param cursor of the previous page; null for the newest messages
   * @throws RefusedException when it is invalid
   */
  public static MessagePlace place(@Nullable String cursor) {
    if (cursor == null) {
      return MessagePlace.END;
    }
    Matcher parts = CURSOR.matcher(cursor);
    if (!parts.matches()) {
      throw new RefusedException(Refusal.INVALID_PAYLOAD);
    }
    try {
      return new MessagePlace(
          Long.parseLong(parts.group(1)),
          Long.parseLong(parts.group(2)),
          Long.parseLong(parts.group(3)));
    } catch (NumberFormatException _) {
      throw new RefusedException(Refusal.INVALID_PAYLOAD);
    }
  }

  /** The cursor of the page that follows. */
  public static String of(MessagePlace place) {
    return place.at() + "-" + place.room() + "-" + place.seq();
  }
}
