package dev.levelup.chat.server.domain;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a room that is to be made is called. Making one that does not do is refused.
 *
 * @param name 1 to 50 characters on one line, without the white space around them
 * @param description at most 200 characters; null for none
 */
public record NewRoom(String name, @Nullable String description) {
  private static final int MAX_DESCRIPTION = 200;
  private static final Pattern NAME = Pattern.compile("[^\\p{Cc}\\p{Cs}\u2028\u2029]{1,50}");

  public NewRoom {
    name = name.strip();
    description = description == null || description.isBlank() ? null : description.strip();
    if (!NAME.matcher(name).matches()) {
      throw new RefusedException(Refusal.INVALID_ROOM_NAME);
    }
    if (description != null && description.length() > MAX_DESCRIPTION) {
      throw new RefusedException(Refusal.INVALID_DESCRIPTION);
    }
  }
}
