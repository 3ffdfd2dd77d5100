package dev.levelup.chat.client.net;

import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Set;
import java.util.stream.Collectors;

/** The machine's network addresses. */
final class LocalAddresses {
  private LocalAddresses() {}

  /**
   * The addresses of interfaces that are up, without loopback. Blocks.
   *
   * @throws UncheckedIOException when the system call fails
   */
  static Set<InetAddress> now() {
    try {
      return NetworkInterface.networkInterfaces()
          .filter(LocalAddresses::isUp)
          .flatMap(NetworkInterface::inetAddresses)
          .collect(Collectors.toUnmodifiableSet());
    } catch (SocketException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isUp(NetworkInterface network) {
    try {
      return network.isUp() && !network.isLoopback();
    } catch (SocketException _) {
      return false;
    }
  }
}
