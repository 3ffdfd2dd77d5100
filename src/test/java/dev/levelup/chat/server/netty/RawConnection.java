package dev.levelup.chat.server.netty;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A TCP connection that sends exactly the bytes that a test wants. */
final class RawConnection implements AutoCloseable {
  record Response(int status, Map<String, String> headers, String body) {}

  private final Socket socket;
  private final InputStream in;

  RawConnection(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(10_000);
    in = new BufferedInputStream(socket.getInputStream());
  }

  RawConnection send(String text) throws IOException {
    return send(text.getBytes(UTF_8));
  }

  RawConnection send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    return this;
  }

  RawConnection get(String path) throws IOException {
    return send("GET " + path + " HTTP/1.1\r\nHost: test\r\n\r\n");
  }

  /** Closes the output; input is still read. */
  RawConnection endOutput() throws IOException {
    socket.shutdownOutput();
    return this;
  }

  Response read() throws IOException {
    Response head = readHead();
    int length = Integer.parseInt(head.headers().getOrDefault("content-length", "0"));
    return new Response(head.status(), head.headers(), new String(in.readNBytes(length), UTF_8));
  }

  Response readHead() throws IOException {
    int status = Integer.parseInt(line().split(" ", 3)[1]);
    Map<String, String> headers = new TreeMap<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      String[] parts = line.split(": ", 2);
      headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1]);
    }
    return new Response(status, headers, "");
  }

  /** Waits until the server closes the connection; fails if it sends anything before. */
  boolean isClosedByServer() throws IOException {
    try {
      return in.read() == -1;
    } catch (SocketException _) {
      return true; // reset: closed too
    }
  }

  /** Whether the connection ends before this many more bytes have been received. */
  boolean isCutBefore(int length) throws IOException {
    try {
      return in.readNBytes(length).length < length;
    } catch (SocketException _) {
      return true;
    }
  }

  /** Whether the server closes the connection within this time. */
  boolean isClosedWithin(Duration time) throws IOException {
    socket.setSoTimeout((int) time.toMillis());
    try {
      return isClosedByServer();
    } catch (SocketTimeoutException _) {
      return false;
    }
  }

  /** Sends the text; returns false if the connection is closed. */
  boolean trySend(String text) {
    try {
      send(text);
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c == -1) {
        throw new EOFException("closed after: " + line);
      }
      line.append(new String(new byte[] {(byte) c}, ISO_8859_1));
    }
    return line.toString().strip();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
