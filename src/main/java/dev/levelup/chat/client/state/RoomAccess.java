package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.AccessDenied;

/** Whether the user is in the open room. */
public sealed interface RoomAccess {
  /** Being joined for the first time, or waiting for the connection to do so. */
  record Opening() implements RoomAccess {}

  /** In the room: live messages show, and what is written goes out. */
  record Joined() implements RoomAccess {}

  /**
   * Was in the room and is being joined again after a lost connection. What was read still shows;
   * what is written waits in the outbox.
   */
  record Rejoining() implements RoomAccess {}

  /**
   * The clan stays closed: the access-denied screen shows.
   *
   * @param reason its code; its message is empty where the client itself came to this, and the
   *     screen then has words of its own for the code
   */
  record Denied(AccessDenied reason) implements RoomAccess {}

  /** The room could not be opened; the screen says why and offers to try again. */
  record Failed(Failure why) implements RoomAccess {}

  /** Whether the composer takes messages: now, or for the outbox. */
  default boolean mayWrite() {
    return this instanceof Joined || this instanceof Rejoining;
  }
}
