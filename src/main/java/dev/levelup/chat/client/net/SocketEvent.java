package dev.levelup.chat.client.net;

import dev.levelup.chat.protocol.AccessDenied;
import dev.levelup.chat.protocol.ApiError;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageUpdate;
import dev.levelup.chat.protocol.RoomChanged;

/** What a {@link ChatSocket} tells, as facts that travel from its thread to the state's. */
public sealed interface SocketEvent {
  /**
   * The connection stands.
   *
   * @param polling over HTTP long polling, because a WebSocket did not come about
   */
  record Connected(boolean polling) implements SocketEvent {}

  /**
   * The server refuses the token.
   *
   * @param message the server's words
   */
  record TokenRefused(String message) implements SocketEvent {}

  /** The server could not be reached over any transport, or lets nobody in at this moment. */
  record ConnectFailed() implements SocketEvent {}

  /**
   * A connection that stood has ended, and not by {@link ChatSocket#disconnect()}.
   *
   * @param how who or what ended it
   */
  record Disconnected(Ending how) implements SocketEvent {
    /** Whether the server ended it on purpose, for instance because the token ran out. */
    public boolean byServer() {
      return how == Ending.BY_SERVER;
    }
  }

  /** How a connection ended. */
  enum Ending {
    /** The server said so. */
    BY_SERVER,
    /** It was closed without a word. */
    CLOSED,
    /** Nothing came any more. */
    SILENT,
    /** It broke. */
    BROKEN,
    /** This client gave it up. */
    BY_CLIENT
  }

  /** Somebody, perhaps this user, said something in a room. */
  record MessagePosted(Message message) implements SocketEvent {}

  /** A message is another one now, or deleted. */
  record MessageUpdated(MessageUpdate update) implements SocketEvent {}

  /** A room has changed by more than is told one by one. */
  record RoomHasChanged(RoomChanged change) implements SocketEvent {}

  /** A clan stays closed to this user. The server does not say which. */
  record ClanClosed(AccessDenied reason) implements SocketEvent {}

  /** The server refused an event. It does not say which. */
  record ErrorReported(ApiError error) implements SocketEvent {}
}
