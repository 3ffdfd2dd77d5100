package dev.levelup.chat.server.socket;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.socket.client.IO;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdmissionTest extends SocketTestBase {
  @ParameterizedTest
  @ValueSource(strings = {"websocket", "polling"})
  void aGoodTokenLetsIn(String transport) {
    TestClient client = connect(over(transport, Map.of("token", ann.token())));
    client.next("connect");
    assertThat(client.join(lobby).get("ok").getAsBoolean()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"websocket", "polling"})
  void noTokenAndABadTokenAreRefused(String transport) {
    TestClient without = connect(over(transport, Map.of()));
    assertThat(message(without.next("connect_error"))).isEqualTo("Authentication required");
    TestClient empty = connect(over(transport, Map.of("token", "")));
    assertThat(message(empty.next("connect_error"))).isEqualTo("Authentication required");
    TestClient bad = connect(over(transport, Map.of("token", ann.token() + "x")));
    assertThat(message(bad.next("connect_error"))).isEqualTo("Invalid token");
  }

  @Test
  void aTokenInTheQueryIsNoToken() {
    IO.Options options = over("websocket", Map.of());
    options.query = "token=" + ann.token();
    assertThat(message(connect(options).next("connect_error")))
        .isEqualTo("Authentication required");
  }

  private static String message(JsonElement error) {
    return ((JsonObject) error).get("message").getAsString();
  }

  private static IO.Options over(String transport, Map<String, String> auth) {
    IO.Options options = new IO.Options();
    options.transports = new String[] {transport};
    options.auth = auth;
    return options;
  }
}
