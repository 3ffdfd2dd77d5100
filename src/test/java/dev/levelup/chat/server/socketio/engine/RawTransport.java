package dev.levelup.chat.server.socketio.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Base64;
import java.util.Queue;
import java.util.stream.IntStream;

/** The transports of a session's packets, each with a raw client. */
public enum RawTransport {
  WEBSOCKET,
  POLLING,
  UPGRADED;

  /** Sends and receives Engine.IO packets over any transport. */
  public interface Client extends AutoCloseable {
    Client send(String packet);

    Client send(byte... message);

    /** The next packet that is text. */
    String next() throws InterruptedException;

    byte[] nextBytes() throws InterruptedException;

    /** Waits until the server has ended the session; fails if it does not. */
    void awaitEnd();

    @Override
    void close();
  }

  /** Opens a session and reads its first packet. */
  public Client open(int port, String path) throws InterruptedException {
    return switch (this) {
      case WEBSOCKET -> {
        Client client = over(RawWebSocket.open(port, path + "?EIO=4&transport=websocket"));
        assertThat(client.next()).startsWith("0{");
        yield client;
      }
      case POLLING -> over(RawPolling.open(port, path));
      case UPGRADED -> {
        RawPolling polling = RawPolling.open(port, path);
        Client client = over(RawWebSocket.open(port, polling.upgradePath()));
        assertThat(client.send("2probe").next()).isEqualTo("3probe");
        yield client.send("5");
      }
    };
  }

  private static Client over(RawWebSocket socket) {
    return new Client() {
      @Override
      public Client send(String packet) {
        socket.send(packet);
        return this;
      }

      @Override
      public Client send(byte... message) {
        socket.send(message);
        return this;
      }

      @Override
      public String next() throws InterruptedException {
        return socket.next();
      }

      @Override
      public byte[] nextBytes() throws InterruptedException {
        return socket.nextBytes();
      }

      @Override
      public void awaitEnd() {
        assertThat(socket.closeCode()).isPositive();
      }

      @Override
      public void close() {
        socket.close();
      }
    };
  }

  private static Client over(RawPolling polling) {
    Queue<String> received = new ArrayDeque<>();
    return new Client() {
      @Override
      public Client send(String packet) {
        var _ = polling.post(packet).join();
        return this;
      }

      @Override
      public Client send(byte... message) {
        return send("b" + Base64.getEncoder().encodeToString(message));
      }

      @Override
      public String next() {
        if (received.isEmpty()) {
          received.addAll(Arrays.asList(polling.next().split("\u001e", -1)));
        }
        return received.remove();
      }

      @Override
      public byte[] nextBytes() {
        return Base64.getDecoder().decode(next().substring(1));
      }

      @Override
      public void awaitEnd() { // the last packets come before the end
        assertThat(IntStream.range(0, 3).anyMatch(_ -> polling.isUnknown())).isTrue();
      }

      @Override
      public void close() {
        polling.post("1").join();
      }
    };
  }
}
