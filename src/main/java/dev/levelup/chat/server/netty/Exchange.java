package dev.levelup.chat.server.netty;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.EventLoop;
import java.util.function.Function;

/** One request to an {@link Endpoint} and the way to answer it. */
public interface Exchange {
  /** The request. */
  HttpCall call();

  /** The event loop of the connection. */
  EventLoop loop();

  /**
   * Releases the request, so that a long wait does not hold its memory; {@link #call()} must not be
   * called afterwards.
   */
  void forgetCall();

  /** Answers; from any thread, once. Does nothing when the connection is gone. */
  void answer(HttpAnswer answer);

  /**
   * Has the action run on the connection's loop when the connection is lost with the request
   * unanswered; at once when it is lost already. From any thread.
   */
  void onLost(Runnable action);

  /**
   * Makes the connection a WebSocket, in the place of an answer. A request that is no WebSocket
   * handshake is refused; where the connection is gone, nothing happens. From any thread.
   *
   * @param maxMessageBytes a larger message, in one frame or many, closes the connection
   * @param handlers asked on the connection's loop, once the client has been told that the
   *     WebSocket is open, for the handler of its whole text and binary frames and its control
   *     frames
   */
  void upgrade(int maxMessageBytes, Function<Channel, ChannelHandler> handlers);
}
