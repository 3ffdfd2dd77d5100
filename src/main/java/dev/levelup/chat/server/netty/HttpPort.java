package dev.levelup.chat.server.netty;

import dev.levelup.chat.server.logging.Causes;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.socket.DuplexChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The server's TCP port. */
public final class HttpPort implements AutoCloseable {
  private static final long FINISHING_SECONDS = 3;
  private static final long ENDING_SECONDS = 1;

  private final EventLoopGroup loops;
  private final Channel listening;
  private final ChannelGroup connections;

  private HttpPort(EventLoopGroup loops, Channel listening, ChannelGroup connections) {
    this.loops = loops;
    this.listening = listening;
    this.connections = connections;
  }

  /**
   * Loads the machine's fastest transport. Must be called before another library uses Netty, which
   * would load the transport with other settings; the port would use a slower one then.
   */
  public static void loadTransport() {
    var _ = IoTransport.best();
  }

  /**
   * Opens the port and starts serving. Blocks until it listens.
   *
   * @param endpoints tried first, by their paths
   * @param handler serves all other requests
   * @throws IOException when the address is in use or not local, or the TLS files are invalid; its
   *     message describes that in one line
   */
  public static HttpPort open(
      HttpPortOptions options, List<Endpoint> endpoints, HttpHandler handler) throws IOException {
    return open(options, endpoints, handler, IoTransport.best());
  }

  static HttpPort open(
      HttpPortOptions options, List<Endpoint> endpoints, HttpHandler handler, IoTransport transport)
      throws IOException {
    return open(options, endpoints, handler, transport, BodyBudget.ofTheHeap());
  }

  static HttpPort open(
      HttpPortOptions options,
      List<Endpoint> endpoints,
      HttpHandler handler,
      IoTransport transport,
      BodyBudget bodies)
      throws IOException {
    TlsWatch tls = options.tls() == null ? null : new TlsWatch(options.tls());
    OriginPolicy origins = new OriginPolicy(options.allowedOrigins(), options.behindProxy());
    Dispatcher dispatcher = new Dispatcher(endpoints, handler, origins, options.maxBodyBytes());
    ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE, true);
    EventLoopGroup loops =
        new MultiThreadIoEventLoopGroup(
            Runtime.getRuntime().availableProcessors(),
            new DefaultThreadFactory("http"),
            transport.ioHandlers());
    ChannelFuture bound =
        bootstrap(loops, transport)
            .childHandler(new HttpPipeline(options, dispatcher, bodies, connections, tls))
            .bind(options.host(), options.port())
            .awaitUninterruptibly();
    if (!bound.isSuccess()) {
      end(loops);
      close(tls);
      String address = options.host() + ":" + options.port();
      throw new IOException(
          "cannot listen on " + address + ": " + why(bound.cause()), bound.cause());
    }
    var _ = bound.channel().closeFuture().addListener(_ -> close(tls));
    return new HttpPort(loops, bound.channel(), connections);
  }

  private static void close(@Nullable TlsWatch tls) {
    if (tls != null) {
      tls.close();
    }
  }

  private static String why(Throwable cause) {
    Throwable root = Causes.root(cause);
    if (root instanceof UnresolvedAddressException || root instanceof UnknownHostException) {
      return "there is no address of that name";
    }
    String message = root.getMessage();
    return message == null ? Causes.brief(root) : Causes.oneLine(message);
  }

  private static ServerBootstrap bootstrap(EventLoopGroup loops, IoTransport transport) {
    return new ServerBootstrap()
        .group(loops)
        .channel(transport.serverChannel())
        .handler(new AcceptPause())
        .option(ChannelOption.SO_BACKLOG, 1024)
        .option(ChannelOption.SO_REUSEADDR, true)
        .childOption(ChannelOption.TCP_NODELAY, true)
        // A client may close its output and still wait for its response.
        .childOption(ChannelOption.ALLOW_HALF_CLOSURE, true);
  }

  /** The TCP port it listens on; if 0 was given, the free one that was chosen. */
  public int port() {
    return ((InetSocketAddress) listening.localAddress()).getPort();
  }

  /** Accepts no new connections; the existing ones stay open. Blocks for a moment. */
  public void stopAccepting() {
    if (listening.isOpen()) {
      listening.close().awaitUninterruptibly();
      awaitLastAccepted();
    }
  }

  /**
   * Stops accepting, lets responses in progress finish, then closes every connection without a
   * close handshake, so that Socket.IO clients treat it as a lost connection and reconnect. Blocks
   * for at most 5 s; must not be called on an event loop. Does nothing if the port is closed
   * already.
   */
  @Override
  public void close() {
    stopAccepting();
    connections.forEach(HttpPort::finish);
    connections.newCloseFuture().awaitUninterruptibly(FINISHING_SECONDS, TimeUnit.SECONDS);
    // Not left to the end of the loops: one was seen to end without closing its connection.
    connections.close().awaitUninterruptibly(ENDING_SECONDS, TimeUnit.SECONDS);
    end(loops);
  }

  /**
   * Accepted connections are handed to their loop as tasks; those in its queue run before this one.
   */
  private void awaitLastAccepted() {
    if (!loops.isShuttingDown()) {
      loops.forEach(
          loop -> loop.submit(() -> {}).awaitUninterruptibly(ENDING_SECONDS, TimeUnit.SECONDS));
    }
  }

  /**
   * A WebSocket gets no Close frame either: some clients do not reconnect after one until a ping
   * fails.
   */
  private static void finish(Channel channel) {
    channel
        .eventLoop()
        .execute(
            () -> {
              ChannelHandlerContext http = channel.pipeline().context(HttpConnection.class);
              if (http == null) {
                hangUp(channel);
              } else {
                ((HttpConnection) http.handler()).finish(http);
              }
            });
  }

  /**
   * Closing immediately would discard unsent data; and with unread input it would reset the
   * connection, so that the peer loses data that it has not read. So the output is shut down after
   * the last byte, further input is discarded, and the peer closes the connection.
   */
  private static void hangUp(Channel channel) {
    channel.pipeline().addFirst(new DiscardingHandler());
    channel.config().setAutoRead(true);
    var _ =
        channel
            .writeAndFlush(Unpooled.EMPTY_BUFFER)
            .addListener(
                _ -> {
                  var _ = ((DuplexChannel) channel).shutdownOutput();
                });
  }

  private static void end(EventLoopGroup loops) {
    loops
        .shutdownGracefully(0, ENDING_SECONDS, TimeUnit.SECONDS)
        .awaitUninterruptibly(ENDING_SECONDS, TimeUnit.SECONDS);
  }
}
