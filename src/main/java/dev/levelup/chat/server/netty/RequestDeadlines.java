package dev.levelup.chat.server.netty;

import dev.levelup.chat.server.network.Places;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.time.Duration;

/**
 * Closes slow connections. A complete request has one deadline, so that sending single bytes does
 * not extend it; a streamed body or response has one for each piece of a fixed size. Confined to
 * the channel's event loop.
 */
final class RequestDeadlines extends ChannelInboundHandlerAdapter {
  enum Phase {
    /** A request is arriving or, on a new connection, is expected. */
    READING,
    /** The next piece of a streamed body is expected. */
    RECEIVING,
    /** The request is being served: no deadline. */
    SERVING,
    /** The response is being sent. */
    ANSWERING,
    /** No byte of the next request has arrived yet. */
    IDLE
  }

  private final HttpPortOptions options;
  private final Channel channel;
  private final Places.Place place;
  private final LoopTimer deadline;
  private Phase phase = Phase.READING;

  /**
   * The deadlines of a new connection.
   *
   * @param place settled while a request is served or its response is sent; between two requests,
   *     it may be given to another connection
   */
  RequestDeadlines(HttpPortOptions options, Channel channel, Places.Place place) {
    this.options = options;
    this.place = place;
    this.channel = channel;
    this.deadline = new LoopTimer(channel.eventLoop());
  }

  void enter(Phase next) {
    phase = next;
    switch (next) {
      case READING, IDLE -> place.unsettle();
      case RECEIVING, SERVING, ANSWERING -> place.settle();
    }
    switch (next) {
      case READING, RECEIVING, ANSWERING -> closeAfter(options.requestTimeout());
      case IDLE -> closeAfter(options.idleTimeout());
      case SERVING -> deadline.cancel();
    }
  }

  private void closeAfter(Duration limit) {
    deadline.start(
        limit,
        () -> {
          var _ = channel.close();
        });
  }

  @Override
  public void handlerAdded(ChannelHandlerContext ctx) {
    enter(Phase.READING);
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object bytes) {
    if (phase == Phase.IDLE) {
      enter(Phase.READING);
    }
    ctx.fireChannelRead(bytes);
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext ctx) {
    deadline.cancel();
  }
}
