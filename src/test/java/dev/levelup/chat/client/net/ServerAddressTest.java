package dev.levelup.chat.client.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAddressTest {
  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:8001, http://127.0.0.1:8001",
    "127.0.0.1:8001, http://127.0.0.1:8001",
    "localhost:8001, http://localhost:8001",
    "[::1]:8001, http://[::1]:8001",
    "chat.example.org, https://chat.example.org",
    "' https://chat.example.org/rooms?x=1 ', https://chat.example.org",
  })
  void readsWhatAPersonTypes(String typed, String origin) {
    assertThat(ServerAddress.parse(typed)).hasToString(origin);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "http://", "ftp://example.org", "https://user:secret@example.org", "a b"})
  void refusesWhatCannotBeAServer(String typed) {
    assertThatThrownBy(() -> ServerAddress.parse(typed))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
