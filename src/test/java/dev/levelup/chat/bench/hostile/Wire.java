package dev.levelup.chat.bench.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Locale;

/** A connection on which any bytes can be sent. For one thread. */
final class Wire implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 10_000;

  private final Socket socket = new Socket();

  /**
   * Connects.
   *
   * @param from an address of this machine; each 127.x.y.z counts as a different one
   */
  Wire(URI server, String from) throws IOException {
    this(server, from, 64 * 1024);
  }

  private Wire(URI server, String from, int receiveBuffer) throws IOException {
    try {
      socket.setReuseAddress(true);
      socket.setReceiveBufferSize(receiveBuffer);
      socket.bind(new InetSocketAddress(InetAddress.ofLiteral(from), 0));
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.connect(new InetSocketAddress(server.getHost(), server.getPort()), PATIENCE_MILLIS);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  /** A connection that receives as little as possible. */
  static Wire deaf(URI server, String from) throws IOException {
    return new Wire(server, from, 1024);
  }

  Wire send(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(UTF_8));
    return this;
  }

  /** Sends a request and returns the status of the response; its body is discarded. */
  int request(String method, String path, String headers, String body) throws IOException {
    send(
        "%s %s HTTP/1.1\r\nHost: test\r\n%sContent-Length: %d\r\n\r\n%s"
            .formatted(method, path, headers, body.getBytes(UTF_8).length, body));
    String head = head();
    int at = head.toLowerCase(Locale.ROOT).indexOf("content-length: ");
    int length =
        at < 0 ? 0 : Integer.parseInt(head.substring(at + 16, head.indexOf('\r', at)).strip());
    socket.getInputStream().skipNBytes(length);
    return Integer.parseInt(head.split(" ", 3)[1]);
  }

  private String head() throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    InputStream in = socket.getInputStream();
    while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("closed");
      }
      head.write(next);
    }
    return head.toString(ISO_8859_1);
  }

  /** Opens a WebSocket; its input is ignored. */
  Wire upgrade() throws IOException {
    send(
        """
        GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r
        Host: 127.0.0.1\r
        Upgrade: websocket\r
        Connection: Upgrade\r
        Sec-WebSocket-Version: 13\r
        Sec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==\r
        \r
        """);
    if (!head().startsWith("HTTP/1.1 101")) {
      throw new IOException("no WebSocket");
    }
    return this;
  }

  /** Sends CONNECT with the token. */
  Wire connect(String token) throws IOException {
    return packet("40{\"token\":\"" + token + "\"}");
  }

  /** Sends a packet; a mask of zeros leaves it unchanged. */
  Wire packet(String packet) throws IOException {
    byte[] bytes = packet.getBytes(UTF_8);
    ByteBuffer frame = ByteBuffer.allocate(bytes.length + 8).put((byte) 0x81);
    if (bytes.length < 126) {
      frame.put((byte) (0x80 | bytes.length));
    } else {
      frame.put((byte) (0x80 | 126)).putShort((short) bytes.length);
    }
    frame.putInt(0).put(bytes);
    socket.getOutputStream().write(frame.array(), 0, frame.position());
    return this;
  }

  /** Discards all input until the connection ends. */
  void drain() throws IOException {
    socket.setSoTimeout(0);
    var _ = socket.getInputStream().transferTo(OutputStream.nullOutputStream());
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
