package dev.levelup.chat.server.bus;

import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;

/** What one server tells the others, once it is durable. */
public sealed interface BusEvent {
  /** A message has its place in its room. */
  record Posted(Message message) implements BusEvent {}

  /** Somebody has joined a room, which is kept nowhere. */
  record Joined(RoomId room, User user) implements BusEvent {}

  /** Somebody belongs to a clan no more. */
  record Removed(RoomId clan, UserId user) implements BusEvent {}

  /** A sign-in has ended before its time. */
  record SignInEnded(String signInId) implements BusEvent {}
}
