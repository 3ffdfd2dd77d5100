package dev.levelup.chat.soak;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The network between one client and the server, with faults on request. As in a real one, a
 * connection that has lost bytes never gets them back: it stays silent until one end closes it.
 */
public final class FaultProxy implements AutoCloseable {
  private static final int CHUNK = 4096;
  private static final int THROTTLED_BYTES_PER_MILLI = 20;
  private static final Duration LATENCY = Duration.ofMillis(120);
  private static final Duration TICK = Duration.ofMillis(10);

  private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final Set<Link> links = ConcurrentHashMap.newKeySet();
  private final InetSocketAddress server;
  private final AtomicLong untilNext = new AtomicLong(Long.MAX_VALUE);
  private volatile Fault fault = Fault.NONE;
  private volatile Fault nextFault = Fault.NONE;

  public FaultProxy(URI server) throws IOException {
    this.server = new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getPort());
    Thread.ofVirtual().name("proxy").start(this::acceptUntilClosed);
  }

  /** The server's URL for the client. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + listener.getLocalPort());
  }

  /** Sets the fault for all connections; what an earlier fault did to a connection remains. */
  public void set(Fault next) {
    fault = next;
    links.forEach(link -> link.suffer(next));
  }

  /** The fault that was set last. */
  public Fault fault() {
    return fault;
  }

  /** Sets the fault once so many more bytes have come from the client; the server gets these. */
  public void setAfter(long bytes, Fault next) {
    nextFault = next;
    untilNext.set(bytes);
  }

  /** Ends the fault, and closes the connections that have lost bytes. */
  public void heal() {
    fault = Fault.NONE;
    links.stream().filter(link -> link.deaf || link.mute).forEach(link -> link.end(true));
  }

  @Override
  public void close() throws IOException {
    listener.close();
    links.forEach(link -> link.end(false));
  }

  private void acceptUntilClosed() {
    while (!listener.isClosed()) {
      try {
        connect(listener.accept());
      } catch (IOException _) {
        // The server is not reachable, or this proxy is closed.
      }
    }
  }

  private void connect(Socket client) throws IOException {
    Link link = new Link(client);
    links.add(link);
    try {
      link.open();
    } catch (IOException _) {
      link.end(true);
    }
  }

  /** One connection, with its two directions. */
  private final class Link {
    private final Socket client;
    private final Socket upstream = new Socket();

    /** The server no longer receives from the client. */
    private volatile boolean deaf;

    /** The client no longer receives from the server. */
    private volatile boolean mute;

    Link(Socket client) {
      this.client = client;
    }

    void open() throws IOException {
      if (fault == Fault.AWAY) {
        throw new IOException("the network is away");
      }
      upstream.connect(server);
      client.setTcpNoDelay(true);
      upstream.setTcpNoDelay(true);
      Thread.ofVirtual().name("up").start(() -> pump(client, upstream, true));
      Thread.ofVirtual().name("down").start(() -> pump(upstream, client, false));
    }

    void suffer(Fault next) {
      switch (next) {
        case CUT, AWAY -> end(false);
        case RESET -> end(true);
        case DEAF -> deaf = true;
        case MUTE -> mute = true;
        case HALF_OPEN -> {
          deaf = true;
          mute = true;
        }
        case NONE, LATENCY, THROTTLE, FREEZE -> {}
      }
    }

    void end(boolean reset) {
      links.remove(this);
      for (Socket each : new Socket[] {client, upstream}) {
        try {
          each.setSoLinger(reset, 0);
          each.close();
        } catch (IOException _) {
          // It has already ended.
        }
      }
    }

    private void pump(Socket from, Socket to, boolean up) {
      byte[] chunk = new byte[CHUNK];
      try {
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
          delay(length);
          int first = up ? beforeNext(length) : length;
          pass(chunk, 0, first, up, out);
          if (first < length) {
            set(nextFault);
            delay(0);
            pass(chunk, first, length - first, up, out);
          }
        }
      } catch (IOException | InterruptedException _) {
        // If one end is closed, the other is closed too.
      }
      end(false);
    }

    private void pass(byte[] chunk, int from, int length, boolean up, OutputStream out)
        throws IOException {
      if (!(up ? deaf : mute)) {
        out.write(chunk, from, length);
      }
    }

    /** How many of the bytes pass before the next fault. */
    private int beforeNext(int length) {
      long before = untilNext.getAndAdd(-length);
      if (before >= length) {
        return length;
      }
      untilNext.set(Long.MAX_VALUE);
      return (int) Math.max(0, before);
    }

    private void delay(int length) throws InterruptedException {
      while (fault == Fault.FREEZE) {
        Thread.sleep(TICK); // simulates a frozen network
      }
      switch (fault) {
        case LATENCY -> Thread.sleep(LATENCY);
        case THROTTLE -> Thread.sleep(length / THROTTLED_BYTES_PER_MILLI);
        default -> {}
      }
    }
  }
}
