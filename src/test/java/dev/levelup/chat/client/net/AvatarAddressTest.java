package dev.levelup.chat.client.net;

import static org.assertj.core.api.Assertions.assertThat;

import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AvatarAddressTest {
  private static final ServerAddress SERVER =
      ServerAddress.parse("https://chat.example.org:8443/c");

  private static String of(String said, boolean mayLeave) {
    return AvatarAddress.of(SERVER, said, mayLeave).map(AvatarAddress::toString).orElse("");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/avatars/a1, https://chat.example.org:8443/c/api/avatars/a1",
    "avatars/a.png?v=2#x, https://chat.example.org:8443/c/avatars/a.png?v=2",
    "//chat.example.org:8443/a.png, https://chat.example.org:8443/a.png",
    "HTTPS://CHAT.EXAMPLE.ORG:8443/a.png, https://chat.example.org:8443/a.png",
    "/http://evil.example/a.png, https://chat.example.org:8443/c/http://evil.example/a.png"
  })
  void whatIsOnTheServerIsFetchedThere(String said, String url) {
    assertThat(of(said, false)).isEqualTo(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/a.png",
        "//evil.example/a.png",
        "\\\\evil.example\\a.png",
        "/\\evil.example:1/../\\/evil.example/",
        "https://chat.example.org/a.png",
        "https://chat.example.org.evil.example:8443/a.png",
        "http://chat.example.org:8443/a.png",
        "https://chat.example.org:8443@evil.example/a.png"
      })
  void anotherServerIsNotAskedUnlessTheUserAllowsIt(String said) {
    String url = of(said, false);
    assertThat(url.isEmpty() || SERVER.hasOrigin(HttpUrl.get(url))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "file:///etc/passwd",
        "jar:file:///a.jar!/a.png",
        "data:image/png;base64,AAAA",
        "javascript:alert(1)",
        "ftp://cdn.example/a.png",
        "http://cdn.example/a.png",
        "https://user:secret@cdn.example/a.png",
        "https://user:secret@chat.example.org:8443/a.png",
        "https://localhost/a.png",
        "https://localhost./a.png",
        "https://router/a.png",
        "https://nas.local/a.png",
        "https://127.0.0.1/a.png",
        "https://192.168.1.1/a.png",
        "https://2130706433/a.png",
        "https://[::1]/a.png",
        "https://[fe80::1]/a.png"
      })
  void someAddressesAreNeverAsked(String said) {
    assertThat(of(said, true)).isEmpty();
  }

  @Test
  void anEndlessAddressIsNotAsked() {
    assertThat(of("/" + "a".repeat(5000), true)).isEmpty();
  }

  @Test
  void whereTheUserAllowsItAnotherServerIsAskedOverHttps() {
    assertThat(of("https://cdn.example/a.png", true)).isEqualTo("https://cdn.example/a.png");
  }
}
