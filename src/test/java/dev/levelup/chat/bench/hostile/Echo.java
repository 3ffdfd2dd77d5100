package dev.levelup.chat.bench.hostile;

import dev.levelup.chat.bench.Spread;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.locks.LockSupport;

/**
 * A byte that is echoed without involving the server: shows how much slower the machine itself is
 * during an attack.
 */
final class Echo implements AutoCloseable {
  private static final long PACE_NANOS = 5_000_000;

  private final ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  private final Socket client = new Socket(listening.getInetAddress(), listening.getLocalPort());
  private final Socket server = listening.accept();
  private final Latencies latencies = new Latencies();

  Echo() throws IOException {
    client.setTcpNoDelay(true);
    server.setTcpNoDelay(true);
    Thread.ofPlatform().daemon().name("echo").start(this::answer);
    Thread.ofPlatform().daemon().name("ask").start(this::ask);
  }

  private void answer() {
    try {
      while (true) {
        server.getOutputStream().write(server.getInputStream().read());
      }
    } catch (IOException _) {
      return; // closed
    }
  }

  private void ask() {
    while (!client.isClosed()) {
      latencies.measure(
          () -> {
            client.getOutputStream().write(1);
            var _ = client.getInputStream().read();
          });
      LockSupport.parkNanos(PACE_NANOS);
    }
  }

  Spread take() {
    return latencies.take().spread();
  }

  @Override
  public void close() throws IOException {
    client.close();
    server.close();
    listening.close();
  }
}
