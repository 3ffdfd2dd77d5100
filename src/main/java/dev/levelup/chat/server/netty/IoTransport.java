package dev.levelup.chat.server.netty;

import io.netty.channel.IoHandlerFactory;
import io.netty.channel.ServerChannel;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.uring.IoUring;
import io.netty.channel.uring.IoUringIoHandler;
import io.netty.channel.uring.IoUringServerSocketChannel;
import java.util.Arrays;

/** The fastest IO transport that this machine's kernel offers. */
enum IoTransport {
  IO_URING(IoUringServerSocketChannel.class),
  EPOLL(EpollServerSocketChannel.class),
  NIO(NioServerSocketChannel.class);

  /**
   * Netty's multishot accept cannot be stopped: with all descriptors in use it fails in an endless
   * loop.
   */
  private static final String ACCEPT_WITHOUT_END = "io.netty.iouring.acceptMultiShotEnabled";

  static {
    if (System.getProperty(ACCEPT_WITHOUT_END) == null) {
      System.setProperty(ACCEPT_WITHOUT_END, "false"); // read when Netty's classes are loaded
    }
  }

  private final Class<? extends ServerChannel> serverChannel;

  IoTransport(Class<? extends ServerChannel> serverChannel) {
    this.serverChannel = serverChannel;
  }

  static IoTransport best() {
    return Arrays.stream(values()).filter(IoTransport::isAvailable).findFirst().orElse(NIO);
  }

  /** Whether this machine has it, with settings under which a port can pause. */
  boolean isAvailable() {
    return switch (this) {
      case IO_URING -> IoUring.isAvailable() && !IoUring.isAcceptMultishotEnabled();
      case EPOLL -> Epoll.isAvailable();
      case NIO -> true;
    };
  }

  Class<? extends ServerChannel> serverChannel() {
    return serverChannel;
  }

  IoHandlerFactory ioHandlers() {
    return switch (this) {
      case IO_URING -> IoUringIoHandler.newFactory();
      case EPOLL -> EpollIoHandler.newFactory();
      case NIO -> NioIoHandler.newFactory();
    };
  }
}
