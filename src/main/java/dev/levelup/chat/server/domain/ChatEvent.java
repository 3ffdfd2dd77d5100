package dev.levelup.chat.server.domain;

import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;

/** Something that happened, to be delivered to the users it concerns. */
public sealed interface ChatEvent {
  /** Stored in the database: who missed it finds it there. */
  sealed interface Durable extends ChatEvent {}

  /** Not stored: who missed it never learns of it. */
  sealed interface Passing extends ChatEvent {}

  /** A message was posted. */
  record Posted(Message message) implements Durable {}

  /** A message was edited or deleted. */
  record Changed(Message message) implements Durable {}

  /** A user is no longer a member of a clan: later events of the clan are not for them. */
  record Removed(RoomId clan, UserId user) implements Durable {}

  /** A sign-in was ended before it expired; {@link AuthService} refuses its tokens. */
  record SignInEnded(String signInId) implements Durable {}

  /** Somebody has joined a room. */
  record Joined(RoomId room, User user) implements Passing {}
}
