package dev.levelup.chat.server.netty;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The open port of the server. */
public final class HttpPort implements AutoCloseable {
  private final EventLoopGroup loops;
  private final Channel listening;

  private HttpPort(EventLoopGroup loops, Channel listening) {
    this.loops = loops;
    this.listening = listening;
  }

  /**
   * Opens the port and serves at once. Blocks until it listens.
   *
   * @param endpoints looked at first, by their paths
   * @param handler answers every other request
   * @throws IOException when the address is taken or not ours
   */
  public static HttpPort open(
      HttpPortOptions options, List<Endpoint> endpoints, HttpHandler handler) throws IOException {
    IoTransport transport = IoTransport.best();
    EventLoopGroup loops = new MultiThreadIoEventLoopGroup(transport.ioHandlers());
    ChannelFuture bound =
        new ServerBootstrap()
            .group(loops)
            .channel(transport.serverChannel())
            .childHandler(
                new ChannelInitializer<Channel>() {
                  @Override
                  protected void initChannel(Channel channel) {}
                })
            .bind(options.host(), options.port())
            .awaitUninterruptibly();
    if (!bound.isSuccess()) {
      loops.shutdownGracefully(0, 0, TimeUnit.SECONDS).awaitUninterruptibly();
      throw new IOException(
          "cannot listen on " + options.host() + ":" + options.port(), bound.cause());
    }
    return new HttpPort(loops, bound.channel());
  }

  /** The TCP port it listens on, the free one that was found when 0 was asked for. */
  public int port() {
    return ((InetSocketAddress) listening.localAddress()).getPort();
  }

  /**
   * Stops accepting, lets the answers in the making go out, then closes every connection: plainly,
   * so that Socket.IO clients take it for a lost connection and come again. Blocks, for at most 5
   * s; not to be called on an event loop.
   */
  @Override
  public void close() {
    loops.shutdownGracefully(0, 5, TimeUnit.SECONDS).awaitUninterruptibly();
  }
}
