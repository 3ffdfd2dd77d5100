package dev.levelup.chat.client.net;

import dev.levelup.chat.protocol.AttachmentId;
import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.JoinAck;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.ReadAck;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.SendAck;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One live connection at a time to one server. Events arrive as {@link SocketEvent}s, in order, on
 * its own thread. It neither reconnects nor buffers: emitting while not connected fails.
 *
 * <p>Acknowledgements are futures that complete on another thread. They fail with a {@link
 * ConnectionLostException} when the connection ends first, and never complete with a server that
 * does not acknowledge.
 */
public interface ChatSocket {
  /**
   * Opens a new connection, over WebSocket or else over long polling, and closes a former one
   * without an event. Exactly one of {@code Connected}, {@code TokenRefused} and {@code
   * ConnectFailed} follows.
   */
  void connect(String token);

  /** Closes the connection, if there is one; no event follows. */
  void disconnect();

  /**
   * Sets whether the window is visible; true at first. While it is not, events may come up to a
   * second late, many together.
   */
  void setSeen(boolean seen);

  /** Joins a room. */
  CompletableFuture<JoinAck> join(RoomId room);

  /**
   * Leaves a room; a no-op without a connection. A server with {@code activity} answers with a
   * {@link SocketEvent.RoomWasRead}.
   */
  void leave(RoomId room);

  /**
   * Sends a message.
   *
   * @param id the client message id; null if the server does not support these
   * @param replyTo the message that it replies to; null for none
   * @param attachments uploaded before; empty for a server without {@code attachments}
   */
  CompletableFuture<SendAck> send(
      RoomId room,
      String content,
      @Nullable ClientMessageId id,
      @Nullable MessageId replyTo,
      List<AttachmentId> attachments);

  /**
   * Reports that the user has read a room up to that number; for servers with {@code activity}. The
   * new state comes as a {@link SocketEvent.RoomWasRead} before the future completes.
   */
  CompletableFuture<ReadAck> read(RoomId room, long seq);

  /**
   * Marks the message with that number and all later ones as unread; otherwise as {@link #read}.
   */
  CompletableFuture<ReadAck> markUnread(RoomId room, long seq);

  /** Says that the user is typing in a room; a no-op without a connection. */
  void typing(RoomId room);
}
