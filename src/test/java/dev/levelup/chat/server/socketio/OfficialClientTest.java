package dev.levelup.chat.server.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonPrimitive;
import io.socket.client.Ack;
import io.socket.client.IO;
import io.socket.client.Socket;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The official Java client, with our client's options, over each transport and the upgrade. */
class OfficialClientTest {
  private Recorder app;

  @BeforeEach
  void open() throws IOException {
    app = new Recorder();
  }

  @AfterEach
  void close() {
    app.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"websocket", "polling", "polling,websocket"})
  void connectsAsksAndHears(String transports) throws Exception {
    app.handler = (event, reply) -> reply.send(event.payload());
    Socket client = client(transports);
    CompletableFuture<Object> acknowledged = new CompletableFuture<>();
    CompletableFuture<Object> heard = new CompletableFuture<>();
    client.on("news", args -> heard.complete(args[0]));
    client.connect();
    client.emit("event", new Object[] {"hello"}, (Ack) args -> acknowledged.complete(args[0]));
    dev.levelup.chat.server.socketio.Socket<String> socket = app.nextSocket();
    socket.emit("news", new JsonPrimitive("wörld"));

    assertThat(acknowledged.orTimeout(10, TimeUnit.SECONDS).join()).isEqualTo("hello");
    assertThat(heard.orTimeout(10, TimeUnit.SECONDS).join()).isEqualTo("wörld");
    client.disconnect();
    assertThat(app.nextCall()).isEqualTo("connect {\"token\":\"t\"}");
  }

  @Test
  void isToldOfARefusalAndOfADisconnection() throws Exception {
    app.door = _ -> CompletableFuture.completedStage(new Admission.Refused<>("Invalid token"));
    Socket refused = client("websocket");
    CompletableFuture<Object> error = new CompletableFuture<>();
    refused.on(Socket.EVENT_CONNECT_ERROR, args -> error.complete(args[0]));
    refused.connect();
    assertThat(error.orTimeout(10, TimeUnit.SECONDS).join())
        .hasToString("{\"message\":\"Invalid token\"}");
    refused.disconnect();

    app.door = _ -> CompletableFuture.completedStage(new Admission.Admitted<>("session"));
    Socket client = client("websocket");
    CompletableFuture<Object> reason = new CompletableFuture<>();
    client.on(Socket.EVENT_DISCONNECT, args -> reason.complete(args[0]));
    client.connect();
    app.nextSocket().disconnect();
    assertThat(reason.orTimeout(10, TimeUnit.SECONDS).join()).isEqualTo("io server disconnect");
    client.disconnect();
  }

  private Socket client(String transports) {
    IO.Options options =
        IO.Options.builder()
            .setForceNew(true)
            .setReconnection(false)
            .setTransports(transports.split(",", -1))
            .setAuth(Map.of("token", "t"))
            .build();
    return IO.socket(URI.create("http://127.0.0.1:" + app.port.port()), options);
  }
}
