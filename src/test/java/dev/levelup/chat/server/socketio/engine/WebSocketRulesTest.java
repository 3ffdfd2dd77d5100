package dev.levelup.chat.server.socketio.engine;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a well-behaved WebSocket library would never send. */
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
  void answersACloseFrameAndCloses() throws Exception {
    send(0x88, 0x82, 0, 0, 0, 0, 0x03, 0xE8);

    assertThatItCloses();
  }

  private void assertThatItCloses() throws Exception {
    socket.getInputStream().readAllBytes(); // ends with the connection
    assertThat(echo.closed.poll(10, TimeUnit.SECONDS)).isEqualTo(CloseReason.TRANSPORT_CLOSE);
  }

  private void send(int... bytes) throws IOException {
    byte[] frame = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      frame[i] = (byte) bytes[i];
    }
    socket.getOutputStream().write(frame);
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
            \r
            """
                .getBytes(US_ASCII));
    assertThat(new String(socket.getInputStream().readNBytes(12), US_ASCII))
        .isEqualTo("HTTP/1.1 101");
  }
}
