package dev.levelup.chat.protocol;

/**
 * The socket events that do not depend on the kind of room; see {@link RoomKind} for the others.
 */
public final class SocketEvents {
  /** Server to client: {@link ApiError}. */
  public static final String ERROR = "error";

  /** Server to the others in the room: {@link UserJoined}. */
  public static final String USER_JOINED = "user-joined";

  /** Server to the others in the room, in the same form: the user's last socket there has left. */
  public static final String USER_LEFT = "user-left";

  /** Server to the room: {@link PresenceChange}. */
  public static final String PRESENCE = "presence";

  /** Server to the members who have not joined the room: {@link RoomActivityEvent}. */
  public static final String ROOM_ACTIVITY = "room-activity";

  /** Server to the user's other sockets: {@link RoomRead}. */
  public static final String ROOM_READ = "room-read";

  /** Server to client: {@link AccessDenied}; see {@link RoomKind#accessDeniedEvent()}. */
  public static final String CLAN_ACCESS_DENIED = "clan-access-denied";

  /**
   * Server to those whom a change of rooms or members concerns, without content: they fetch the
   * lists anew.
   */
  public static final String ROOMS_CHANGED = "rooms-changed";

  /** The CONNECT_ERROR message for a CONNECT without a token. */
  public static final String AUTHENTICATION_REQUIRED = "Authentication required";

  /**
   * The CONNECT_ERROR message for a CONNECT with an invalid token; other refusals have other
   * causes.
   */
  public static final String INVALID_TOKEN = "Invalid token";

  private SocketEvents() {}
}
