package dev.levelup.chat.server.domain;

import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.auth.AuthService;
import dev.levelup.chat.server.store.RoomRow;
import dev.levelup.chat.server.store.Tables;
import java.util.List;

/** An event, to be delivered to the users whom it concerns. */
public sealed interface ChatEvent {
  /** Stored in the database: a server that missed it finds it there. */
  sealed interface Durable extends ChatEvent {}

  /** Not stored: a server that missed it never receives it. */
  sealed interface Passing extends ChatEvent {}

  /** A message was posted. */
  record Posted(Message message) implements Durable {}

  /** A message was edited or deleted. */
  record Changed(Message message) implements Durable {}

  /** A user was removed from a room: later events of the room are not sent to them. */
  record Removed(RoomId room, UserId user) implements Durable {}

  /** A user was banned from a room: later events of the room are not sent to them. */
  record Banned(RoomId room, UserId user) implements Durable {}

  /** A user has left a clan: later events of the clan are not sent to them. */
  record Left(RoomId clan, UserId user) implements Durable {}

  /** A room was deleted: nobody is in it any more. */
  record RoomDeleted(RoomId room) implements Durable {}

  /**
   * A room or its members have changed: those whom it concerns fetch the lists anew.
   *
   * @param number counts the changes of the room
   * @param others whom it concerns beside the members and those in the room
   */
  record RoomsChanged(RoomId room, long number, List<UserId> others) implements Durable {
    /** Counts the change inside the write that makes it. */
    public static RoomsChanged in(Tables tables, RoomRow room, List<UserId> others) {
      return new RoomsChanged(room.id(), tables.rooms().countChange(room), others);
    }
  }

  /** A sign-in was ended before it expired; {@link AuthService} refuses its tokens. */
  record SignInEnded(String signInId) implements Durable {}

  /** A user's read mark in a room has moved. */
  record Read(RoomId room, UserId user) implements Passing {}

  /** A user is typing in a room. */
  record Typing(RoomId room, User user) implements Passing {}

  /** Those users have sockets on the server that says so. */
  record Online(List<UserId> users) implements Passing {}

  /** A user's last socket on a server has left a room: another server may object. */
  record Departing(RoomId room, UserId user) implements Passing {}

  /** The objection: the user is in the room on the server that says so. */
  record Present(RoomId room, UserId user) implements Passing {}

  /** A user's last socket on any server has left a room. */
  record Departed(RoomId room, User user) implements Passing {}

  /** A user has joined a room. */
  record Joined(RoomId room, User user) implements Passing {}
}
