package dev.levelup.chat.protocol;

import org.jspecify.annotations.Nullable;

/**
 * A community or a clan in its list. The list's endpoint determines the kind. On the wire it is
 * flat.
 *
 * @param id the server's id
 * @param name shown to users
 * @param description one line, if any
 * @param avatar its picture, if any
 * @param isMember whether the user belongs to it, when the server sends it; null otherwise
 * @param activity what is new in it, with the feature {@code activity}; null for a clan of others
 * @param memberCount how many belong to it; null where the server does not tell
 */
public record RoomInfo(
    String id,
    String name,
    @Nullable String description,
    @Nullable String avatar,
    @Nullable Boolean isMember,
    @Nullable RoomActivity activity,
    @Nullable Integer memberCount) {
  /** A room of which it is not told how many belong to it. */
  public RoomInfo(
      String id,
      String name,
      @Nullable String description,
      @Nullable String avatar,
      @Nullable Boolean isMember,
      @Nullable RoomActivity activity) {
    this(id, name, description, avatar, isMember, activity, null);
  }

  /** A room without its activity. */
  public RoomInfo(
      String id,
      String name,
      @Nullable String description,
      @Nullable String avatar,
      @Nullable Boolean isMember) {
    this(id, name, description, avatar, isMember, null);
  }

  /** The same room without its activity and the number of its members. */
  public RoomInfo withoutActivity() {
    return new RoomInfo(id, name, description, avatar, isMember);
  }
}
