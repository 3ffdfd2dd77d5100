package dev.levelup.chat.server.netty;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.EventLoop;
import java.util.function.Function;

/** One request to an {@link Endpoint}, and the methods to respond to it. */
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

  /** Sends the response; from any thread, once. Does nothing when the connection is closed. */
  void answer(HttpAnswer answer);

  /**
   * Runs the action on the connection's loop when the connection is lost before the response is
   * sent; immediately if it is lost already. From any thread.
   */
  void onLost(Runnable action);

  /**
   * Upgrades the connection to a WebSocket instead of a response. A request that is not a WebSocket
   * handshake is refused; if the connection is closed, nothing happens. From any thread.
   *
   * @param maxMessageBytes a larger message, in one frame or many, closes the connection
   * @param handlers called on the connection's loop, after the client was notified that the
   *     WebSocket is open; returns the handler of its complete text and binary frames and its
   *     control frames
   */
  void upgrade(int maxMessageBytes, Function<Channel, ChannelHandler> handlers);
}
