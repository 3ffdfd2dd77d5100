package dev.levelup.chat.server.domain.rooms;

import dev.levelup.chat.protocol.VisibleText;
import dev.levelup.chat.server.domain.Refusal;
import dev.levelup.chat.server.domain.RefusedException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name and description of a room to be created. Invalid ones are refused.
 *
 * @param name 1 to 50 characters on one line, at least one of them visible, without surrounding
 *     white space; neither name nor description may contain characters that reorder the surrounding
 *     text
 * @param description at most 200 characters; null for none, also when no character is visible
 */
public record NewRoom(String name, @Nullable String description) {
  private static final int MAX_DESCRIPTION = 200;

  /** Embeddings, overrides and isolates: they would reorder the surrounding text. */
  private static final String BIDI = "\u202A-\u202E\u2066-\u2069";

  private static final Pattern NAME =
      Pattern.compile("(?!\\p{M})[^\\p{Cc}\\p{Cs}\u2028\u2029" + BIDI + "]{1,50}");
  private static final Pattern NOT_IN_DESCRIPTION =
      Pattern.compile("[\\p{Cc}\\p{Cs}" + BIDI + "&&[^\\t\\r\\n]]");

  public NewRoom {
    name = checkedName(name);
    description = checkedDescription(description);
  }

  static String checkedName(String text) {
    String name = text.strip();
    if (VisibleText.isBlank(name) || !NAME.matcher(name).matches()) {
      throw new RefusedException(Refusal.INVALID_ROOM_NAME);
    }
    return name;
  }

  static @Nullable String checkedDescription(@Nullable String text) {
    return checkedDescription(text, Refusal.INVALID_DESCRIPTION);
  }

  /** The same with another refusal. */
  public static @Nullable String checkedDescription(@Nullable String text, Refusal refusal) {
    if (text == null || VisibleText.isBlank(text)) {
      return null;
    }
    String description = text.strip();
    if (!isDescription(description)) {
      throw new RefusedException(refusal);
    }
    return description;
  }

  private static boolean isDescription(String text) {
    return text.length() <= MAX_DESCRIPTION && !NOT_IN_DESCRIPTION.matcher(text).find();
  }
}
