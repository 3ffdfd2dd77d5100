package dev.levelup.chat.protocol;

import com.google.gson.JsonObject;

/**
 * How far a user has read a room, and what is unread, with the feature {@code activity}.
 *
 * @param readSeq the number up to which the user has read; never more than the room's {@code
 *     lastSeq}
 * @param unread others' undeleted messages after it, counted up to {@link #MOST}
 * @param mentions how many of them mention the user
 */
public record ReadState(long readSeq, int unread, int mentions) {
  /** The maximum that is counted. */
  public static final int MOST = 100;

  /** Everything up to that number is read. */
  public static ReadState allRead(long lastSeq) {
    return new ReadState(lastSeq, 0, 0);
  }

  /** The same with what came after it. */
  public ReadState plus(ReadState later) {
    return new ReadState(
        readSeq, Math.min(MOST, unread + later.unread), Math.min(MOST, mentions + later.mentions));
  }

  /**
   * Reads the fields of a payload.
   *
   * @throws com.google.gson.JsonParseException when one is missing or has another type
   */
  public static ReadState decode(JsonObject wire) {
    return new ReadState(
        JsonFields.number(wire, "readSeq"), count(wire, "unread"), count(wire, "mentions"));
  }

  private static int count(JsonObject wire, String field) {
    return Math.clamp(JsonFields.number(wire, field), 0, Integer.MAX_VALUE);
  }

  /** Adds the fields to a payload, which is returned. */
  public JsonObject encodeTo(JsonObject wire) {
    wire.addProperty("readSeq", readSeq);
    wire.addProperty("unread", unread);
    wire.addProperty("mentions", mentions);
    return wire;
  }
}
