package dev.levelup.chat.client.net;

import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.JoinAck;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.SendAck;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One live connection at a time to one server. What happens on it arrives as {@link SocketEvent}s,
 * in order, on a thread of its own. It neither reconnects nor buffers: what is emitted while no
 * connection stands fails.
 *
 * <p>An answer comes as a future on some other thread. It fails with a {@link
 * ConnectionLostException} when the connection ends first, and stays open for ever with a server
 * that does not acknowledge.
 */
public interface ChatSocket {
  /**
   * Makes a new connection, over WebSocket or else over long polling, and ends a former one without
   * a word. Exactly one of {@code Connected}, {@code TokenRefused} and {@code ConnectFailed} tells
   * how it went.
   */
  void connect(String token);

  /** Ends the connection, if there is one; no event tells it, and none comes after it. */
  void disconnect();

  /** Joins a room. */
  CompletableFuture<JoinAck> join(RoomId room);

  /** Leaves a room. Without a connection there is nothing to leave. */
  void leave(RoomId room);

  /**
   * Sends a message.
   *
   * @param id goes along where the server knows client message ids; null where it does not
   */
  CompletableFuture<SendAck> send(RoomId room, String content, @Nullable ClientMessageId id);
}
