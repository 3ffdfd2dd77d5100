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
      strings = {
        "http://chat.example.org",
        "http://93.184.216.34",
        "http://172.32.0.1",
        "http://100.64.0.1",
        "http://[2001:db8::1]",
        "http://127.0.0.1.example.org",
        "http://10.example.org",
        "http://localhost.example.org",
        "http://nas",
        "http://notlocal"
      })
  void withoutTlsEverybodyOnTheWayCanRead(String typed) {
    assertThat(ServerAddress.parse(typed).isReadableOnTheWay()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://chat.example.org",
        "chat.example.org",
        "http://localhost:8001",
        "http://LOCALHOST",
        "http://127.0.0.1",
        "http://127.3.2.1",
        "http://[::1]",
        "http://10.1.2.3",
        "http://172.16.0.1",
        "http://172.31.255.255",
        "http://192.168.1.2:8001",
        "http://169.254.1.1",
        "http://[fe80::1]",
        "http://[fd12:3456::1]",
        "http://[::ffff:192.168.1.2]",
        "http://nas.local"
      })
  void thisMachineAPrivateNetworkAndTlsNeedNoQuestion(String typed) {
    assertThat(ServerAddress.parse(typed).isReadableOnTheWay()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "http://", "ftp://example.org", "https://user:secret@example.org", "a b"})
  void refusesWhatCannotBeAServer(String typed) {
    assertThatThrownBy(() -> ServerAddress.parse(typed))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
