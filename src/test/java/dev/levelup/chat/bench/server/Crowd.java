package dev.levelup.chat.bench.server;

import dev.levelup.chat.bench.BenchTokens;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Many clients of one server, all on one thread: the other core of the machine is for the server.
 */
final class Crowd implements AutoCloseable {
  private static final int AT_ONCE = 100;

  private final EventLoopGroup group =
      new MultiThreadIoEventLoopGroup(
          1, Epoll.isAvailable() ? EpollIoHandler.newFactory() : NioIoHandler.newFactory());
  private final List<LoadSocket> sockets = new ArrayList<>();

  private Crowd() {}

  /**
   * Connects clients, each as a different user, and waits until they have joined the room.
   *
   * @param community the room, null for none
   * @param ear receives the events of all clients, on the crowd's thread
   */
  static Crowd connect(URI server, int size, @Nullable String community, LoadSocket.Ear ear)
      throws InterruptedException, ExecutionException, TimeoutException {
    Crowd crowd = new Crowd();
    for (int i = 0; i < size; i += AT_ONCE) {
      crowd.connectSome(server, i, Math.min(size, i + AT_ONCE), community, ear);
    }
    return crowd;
  }

  private void connectSome(
      URI server, int from, int to, @Nullable String community, LoadSocket.Ear ear)
      throws InterruptedException, ExecutionException, TimeoutException {
    for (int i = from; i < to; i++) {
      LoadSocket socket = new LoadSocket(BenchTokens.of("talker-" + i), community, ear);
      sockets.add(socket);
      var _ = bootstrap(socket).connect(server.getHost(), server.getPort());
    }
    CompletableFuture.allOf(
            sockets.subList(from, to).stream()
                .map(LoadSocket::ready)
                .toArray(CompletableFuture[]::new))
        .get(30, TimeUnit.SECONDS);
  }

  private Bootstrap bootstrap(LoadSocket socket) {
    return new Bootstrap()
        .group(group)
        .channel(Epoll.isAvailable() ? EpollSocketChannel.class : NioSocketChannel.class)
        .option(ChannelOption.TCP_NODELAY, true)
        .handler(socket);
  }

  int size() {
    return sockets.size();
  }

  LoadSocket get(int index) {
    return sockets.get(index % sockets.size());
  }

  /** The event loop of all the clients. */
  EventLoop loop() {
    return group.next();
  }

  @Override
  public void close() {
    group.shutdownGracefully(0, 5, TimeUnit.SECONDS).awaitUninterruptibly();
  }
}
