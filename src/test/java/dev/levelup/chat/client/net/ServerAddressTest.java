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
    "' https://chat.example.org/ ', https://chat.example.org",
    "HTTPS://Chat.Example.org:443/, https://chat.example.org",
    "https://chat.example.org/chat, https://chat.example.org/chat",
    "chat.example.org/a/b/, https://chat.example.org/a/b",
    "https://b\u00fccher.example, https://xn--bcher-kva.example",
    "192.168.1.5:8001, http://192.168.1.5:8001",
    "10.0.0.7/chat, http://10.0.0.7/chat",
    "[fe80::1]:8001, http://[fe80::1]:8001",
    "nas.local:8001, http://nas.local:8001",
    "nas:8001, http://nas:8001",
    "nas, https://nas",
    "http://nas, http://nas",
    "https://192.168.1.5:8001, https://192.168.1.5:8001",
    "93.184.216.34:8001, https://93.184.216.34:8001",
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
    assertThat(ServerAddress.parse(typed).isInsecure()).isTrue();
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
    assertThat(ServerAddress.parse(typed).isInsecure()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "http://",
        "ftp://example.org",
        "https://user:secret@example.org",
        "user@example.org",
        "a b",
        "http:/example.org",
        "http:example.org",
        "http:///example.org",
        "http//example.org",
        "http;//example.org",
        "http:\\\\example.org",
        "htp://example.org",
        "http://http://example.org",
        "https://https:/example.org",
        "//example.org",
        "/example.org",
        "example.org:",
        "https://example.org:/",
        "example.org:99999",
        "example.org:80:80",
        "example.org:port",
        "example.org,8001",
        "example..org",
        "192.168.1.300",
        "192.168.1",
        "1.2.3.4.5",
        "8001",
        "https://example.org/?x=1",
        "https://example.org/chat#top",
        "https://example.org//chat",
        "javascript:alert(1)"
      })
  void refusesWhatCannotBeAServer(String typed) {
    assertThatThrownBy(() -> ServerAddress.parse(typed))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "https://chat.example.org, chat.example.org, true",
    "https://chat.example.org/chat, chat.example.org:443, true",
    "http://chat.example.org, chat.example.org, true",
    "http://[::1]:8001, [::1]:8001, true",
    "https://[2001:db8::1], [2001:db8::1], true",
    "https://chat.example.org:8443, chat.example.org, false",
    "https://chat.example.org, chat.example.org:8443, false",
    "https://chat.example.org, chat.example.net, false",
    "https://chat.example.org, xn--chat-53d.example.org, false",
  })
  void aLinkNamesAServerByHostAndPort(String server, String named, boolean same) {
    assertThat(ServerAddress.parse(server).isNamed(named)).isEqualTo(same);
  }

  @ParameterizedTest
  @CsvSource({
    "https://chat.example.org, chat.example.org",
    "https://chat.example.org:8443/chat, chat.example.org:8443",
    "http://127.0.0.1:8001, 127.0.0.1:8001",
    "http://[::1], [::1]"
  })
  void hasANameInLinksByWhichItIsKnown(String server, String name) {
    ServerAddress address = ServerAddress.parse(server);
    assertThat(address.inLinks()).isEqualTo(name);
    assertThat(address.isNamed(name)).isTrue();
  }
}
