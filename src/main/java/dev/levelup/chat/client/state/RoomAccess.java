package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.AccessDenied;

/** How far the user has come into a room: on the way, in it, or not let in. */
public sealed interface RoomAccess {
  /** On the way into the room. */
  sealed interface Entering extends RoomAccess {
    /**
     * Whether the user has been in there before: what was read still shows, and what is written
     * waits in the outbox.
     */
    boolean again();
  }

  /** Waits for a connection, or to be shown again. */
  record Waiting(boolean again) implements Entering {}

  /** The server is asked whether the user is a member of the clan. */
  record Asking() implements Entering {
    @Override
    public boolean again() {
      return false;
    }
  }

  /** The server is asked to let the user in. */
  record Joining(boolean again) implements Entering {}

  /** Let in; live messages are held until what was missed is here. */
  record CatchingUp(boolean again) implements Entering {}

  /** In the room: live messages show, and what is written goes out. */
  record Joined() implements RoomAccess {}

  /**
   * The room stays closed: the access-denied screen shows.
   *
   * @param reason its code; its message is empty where the client itself came to this, and the
   *     screen then has words of its own for the code
   */
  record Denied(AccessDenied reason) implements RoomAccess {}

  /** The room could not be opened; the screen says why and offers to try again. */
  record Failed(Failure why) implements RoomAccess {}

  /** Whether the composer takes messages: now, or for the outbox. */
  default boolean mayWrite() {
    return this instanceof Joined || isReentry();
  }

  /** Whether the user is on the way into the room for the first time, and nothing shows yet. */
  default boolean isFirstEntry() {
    return this instanceof Entering entering && !entering.again();
  }

  /** Whether the user has been in the room and is on the way back into it. */
  default boolean isReentry() {
    return this instanceof Entering entering && entering.again();
  }
}
