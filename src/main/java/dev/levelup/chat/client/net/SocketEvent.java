package dev.levelup.chat.client.net;

import dev.levelup.chat.protocol.AccessDenied;
import dev.levelup.chat.protocol.ApiError;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageUpdate;
import dev.levelup.chat.protocol.PresenceChange;
import dev.levelup.chat.protocol.RoomActivityEvent;
import dev.levelup.chat.protocol.RoomChanged;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomRead;
import dev.levelup.chat.protocol.UserJoined;
import dev.levelup.chat.protocol.UserTyping;
import java.util.List;

/**
 * An event of a {@link ChatSocket}, as a value that is passed from the socket's thread to the FX
 * thread.
 */
public sealed interface SocketEvent {
  /**
   * The connection is open.
   *
   * @param polling whether over HTTP long polling, because a WebSocket could not be opened
   */
  record Connected(boolean polling) implements SocketEvent {}

  /**
   * The server refuses the token.
   *
   * @param message the server's text
   */
  record TokenRefused(String message) implements SocketEvent {}

  /**
   * The server could not be reached over any transport, or accepts no connections at the moment.
   */
  record ConnectFailed() implements SocketEvent {}

  /**
   * An open connection has ended, and not by {@link ChatSocket#disconnect()}.
   *
   * @param how who or what ended it
   */
  record Disconnected(Ending how) implements SocketEvent {
    /** Whether the server ended it on purpose, for instance because the token expired. */
    public boolean byServer() {
      return how == Ending.BY_SERVER;
    }
  }

  /** How a connection ended. */
  enum Ending {
    /** The server ended it on purpose. */
    BY_SERVER,
    /** It was closed without a reason. */
    CLOSED,
    /** The heartbeat timed out. */
    SILENT,
    /** A network error. */
    BROKEN,
    /** This client ended it. */
    BY_CLIENT
  }

  /**
   * New messages, perhaps of this user.
   *
   * @param messages at least one, all of one room, in the order in which they were broadcast
   */
  record MessagesPosted(List<Message> messages) implements SocketEvent {
    public MessagesPosted(Message message) {
      this(List.of(message));
    }

    public RoomId room() {
      return messages.getFirst().room();
    }
  }

  /** A message was edited or deleted. */
  record MessageUpdated(MessageUpdate update) implements SocketEvent {}

  /** A room has more changes than the server broadcasts one by one. */
  record RoomHasChanged(RoomChanged change) implements SocketEvent {}

  /** Something has happened in a room that this socket has not joined. */
  record RoomHasNews(RoomActivityEvent event) implements SocketEvent {}

  /**
   * How far the user has read a room: they have read it elsewhere, or it is the acknowledgement of
   * a read mark or a leave of this client. In the order in which the server sent it.
   */
  record RoomWasRead(RoomRead read) implements SocketEvent {}

  /** Somebody, perhaps this user, is typing in a room. */
  record UserTypes(UserTyping typing) implements SocketEvent {}

  /** Members of a room came online or went offline. */
  record MembersPresent(PresenceChange change) implements SocketEvent {}

  /** A user has come to a room that this client is in; the server does not say to which. */
  record UserCame(UserJoined user) implements SocketEvent {}

  /** A user's last socket has left a room that this client is in; the server does not say which. */
  record UserLeft(UserJoined user) implements SocketEvent {}

  /**
   * The rooms that are listed for the user have changed: other ones, other names, other members.
   */
  record RoomsHaveChanged() implements SocketEvent {}

  /** The user has no access to a room. Of a clan the server may not say to which. */
  record RoomClosed(AccessDenied reason) implements SocketEvent {}

  /** The server refused an event. It does not say which. */
  record ErrorReported(ApiError error) implements SocketEvent {}
}
