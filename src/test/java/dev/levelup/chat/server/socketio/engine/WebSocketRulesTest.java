package dev.levelup.chat.server.socketio.engine;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Frames that a well-behaved WebSocket library would never send. */
class WebSocketRulesTest {
  private EngineEcho echo;
  private Socket socket;

  @BeforeEach
  void open() throws IOException, InterruptedException {
    echo = new EngineEcho(0, EngineOptions.standard());
    socket = new Socket(InetAddress.getLoopbackAddress(), echo.port());
    socket.setSoTimeout(10_000);
    shakeHands();
    echo.opened.take();
  }

  @AfterEach
  void close() throws IOException {
    socket.close();
    echo.close();
  }

  @Test
  void closesUponAFrameWithoutAMask() throws Exception {
    send(0x81, 0x02, '4', 'x');

    assertThatItCloses();
  }

  @Test
  void closesUponTextThatIsNoUtf8() throws Exception {
    send(0x81, 0x82, 0, 0, 0, 0, '4', 0xFF);

    assertThatItCloses();
  }

  @Test
  void closesUponAnUnknownKindOfFrame() throws Exception {
    send(0x83, 0x80, 0, 0, 0, 0);

    assertThatItCloses();
  }

  @Test
  void closesUponALengthBeyondTheBoundWithoutWaitingForTheRest() throws Exception {
    send(0x82, 0xFF, 0, 0, 0, 0, 0x7F, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0);

    assertThatItCloses();
  }

  @Test
  void agreesToNoCompression() throws Exception {
    send(0x88, 0x82, 0, 0, 0, 0, 0x03, 0xE8);

    assertThat(new String(socket.getInputStream().readAllBytes(), US_ASCII))
        .containsIgnoringCase("Upgrade: websocket")
        .doesNotContainIgnoringCase("Sec-WebSocket-Extensions");
  }

  @Test
  void closesUponAFrameThatIsCompressedAllTheSame() throws Exception {
    send(0xC1, 0x82, 0, 0, 0, 0, '4', 'x');

    assertThatItCloses();
  }

  /** Both kinds of pong: the frame and the packet. */
  @Test
  void takesAFloodOfPongsAsNothing() throws Exception {
    byte[] pongs = many(bytes(0x8A, 0x80, 0, 0, 0, 0, 0x81, 0x81, 0, 0, 0, 0, '3'));
    for (int i = 0; i < 20; i++) {
      socket.getOutputStream().write(pongs);
    }
    send(0x81, 0x82, 0, 0, 0, 0, '4', 'x');

    InputStream in = socket.getInputStream();
    skipTo('{', in); // the packet that opens the session
    skipTo('}', in);
    assertThat(in.readNBytes(4)).containsExactly(0x81, 2, '4', 'x');
    assertThat(echo.sessionCount()).isOne();
  }

  private static void skipTo(int end, InputStream in) throws IOException {
    int read = in.read();
    while (read != end && read != -1) {
      read = in.read();
    }
  }

  @Test
  void cutsWhoPingsAndReadsNoAnswer() throws Exception {
    byte[] ping = Arrays.copyOf(bytes(0x89, 0x80 | 125), 2 + 4 + 125);
    byte[] pings = many(ping);

    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 1_000; i++) {
                socket.getOutputStream().write(pings);
              }
            })
        .isInstanceOf(IOException.class);
    assertThat(echo.closed.poll(10, TimeUnit.SECONDS)).isEqualTo(CloseReason.TRANSPORT_CLOSE);
  }

  private static byte[] many(byte[] frame) {
    ByteBuffer all = ByteBuffer.allocate(1_000 * frame.length);
    while (all.hasRemaining()) {
      all.put(frame);
    }
    return all.array();
  }

  @Test
  void answersACloseFrameAndCloses() throws Exception {
    send(0x88, 0x82, 0, 0, 0, 0, 0x03, 0xE8);

    assertThatItCloses();
  }

  private void assertThatItCloses() throws Exception {
    socket.getInputStream().readAllBytes(); // returns when the connection ends
    assertThat(echo.closed.poll(10, TimeUnit.SECONDS)).isEqualTo(CloseReason.TRANSPORT_CLOSE);
  }

  private void send(int... bytes) throws IOException {
    socket.getOutputStream().write(bytes(bytes));
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  private void shakeHands() throws IOException {
    socket
        .getOutputStream()
        .write(
            """
            GET /engine.io/?EIO=4&transport=websocket HTTP/1.1\r
            Host: h\r
            Upgrade: websocket\r
            Connection: Upgrade\r
            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
            Sec-WebSocket-Version: 13\r
            Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r
            \r
            """
                .getBytes(US_ASCII));
    assertThat(new String(socket.getInputStream().readNBytes(12), US_ASCII))
        .isEqualTo("HTTP/1.1 101");
  }
}
