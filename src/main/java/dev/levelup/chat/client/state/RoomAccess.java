package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.AccessDenied;

/** Whether the user has entered a room: entering, joined, denied or failed. */
public sealed interface RoomAccess {
  /** The user is entering the room. */
  sealed interface Entering extends RoomAccess {
    /**
     * Whether the user has been in the room before: its messages still show, and new ones of the
     * user's wait in the outbox.
     */
    boolean again();
  }

  /** Waits for a connection, or to be shown again. */
  record Waiting(boolean again) implements Entering {}

  /** The client asks the server whether the user is a member of the clan. */
  record Asking() implements Entering {
    @Override
    public boolean again() {
      return false;
    }
  }

  /** The client asks the server to join. */
  record Joining(boolean again) implements Entering {}

  /** Joined; live messages are held until the missed ones are loaded. */
  record CatchingUp(boolean again) implements Entering {}

  /** In the room: live messages show, and the user's messages are sent. */
  record Joined() implements RoomAccess {}

  /**
   * The room stays closed: the access-denied screen shows.
   *
   * @param reason its message is empty if the client itself decided this; then the screen has its
   *     own text for the code
   */
  record Denied(AccessDenied reason) implements RoomAccess {}

  /** The room could not be opened; the screen says why and offers Retry. */
  record Failed(Failure why) implements RoomAccess {}

  /** Whether the composer takes messages, to be sent now or from the outbox later. */
  default boolean mayWrite() {
    return this instanceof Joined || isReentry();
  }

  /** Whether the user enters the room for the first time, and nothing shows yet. */
  default boolean isFirstEntry() {
    return this instanceof Entering entering && !entering.again();
  }

  /** Whether the user has been in the room before and enters it again. */
  default boolean isReentry() {
    return this instanceof Entering entering && entering.again();
  }
}
