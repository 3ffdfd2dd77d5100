package dev.levelup.chat.server.domain;

import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;

/** What happened, for those whom it concerns. */
public sealed interface ChatEvent {
  /** It is in the database: who was not told finds it there. */
  sealed interface Durable extends ChatEvent {}

  /** It is kept nowhere: who was not told never hears of it. */
  sealed interface Passing extends ChatEvent {}

  /** A message has its place in its room. */
  record Posted(Message message) implements Durable {}

  /** A message is another one now, or deleted. */
  record Changed(Message message) implements Durable {}

  /** Somebody belongs to a clan no more: all that is told later was said without them. */
  record Removed(RoomId clan, UserId user) implements Durable {}

  /** A sign-in has ended before its time; {@link AuthService} takes no token of it any more. */
  record SignInEnded(String signInId) implements Durable {}

  /** Somebody has joined a room. */
  record Joined(RoomId room, User user) implements Passing {}
}
