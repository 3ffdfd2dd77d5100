package dev.levelup.chat.client.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SystemProxiesTest {
  private final Map<String, String> environment = new HashMap<>();

  @ParameterizedTest
  @CsvSource({
    "http_proxy, http://p.example:3128, http://chat.example.org, HTTP p.example:3128",
    "HTTP_PROXY, p.example:3128, http://chat.example.org, HTTP p.example:3128",
    "https_proxy, http://p.example/, https://chat.example.org, HTTP p.example:80",
    "HTTPS_PROXY, http://me:secret@p.example:1, https://chat.example.org, HTTP p.example:1",
    "ALL_PROXY, socks5://p.example, https://chat.example.org, SOCKS p.example:1080",
    "all_proxy, socks5h://[2001:db8::1]:9, http://chat.example.org, SOCKS [2001:db8::1]:9",
    "http_proxy, http://p.example:3128, https://chat.example.org, DIRECT",
    "https_proxy, http://p.example:3128, http://chat.example.org, DIRECT",
    "https_proxy, ftp://p.example:3128, https://chat.example.org, DIRECT",
    "https_proxy, http://:3128, https://chat.example.org, DIRECT",
    "https_proxy, '', https://chat.example.org, DIRECT"
  })
  void aVariableNamesTheProxyOfAScheme(String name, String value, String url, String proxy) {
    environment.put(name, value);
    assertThat(proxyFor(url)).isEqualTo(proxy);
  }

  @Test
  void theVariableOfTheSchemeAndSmallLettersComeFirst() {
    environment.put("ALL_PROXY", "http://all.example:1");
    environment.put("HTTPS_PROXY", "http://capitals.example:2");
    assertThat(proxyFor("https://chat.example.org")).isEqualTo("HTTP capitals.example:2");
    environment.put("https_proxy", "http://small.example:3");
    assertThat(proxyFor("https://chat.example.org")).isEqualTo("HTTP small.example:3");
    assertThat(proxyFor("http://chat.example.org")).isEqualTo("HTTP all.example:1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:8001",
        "http://127.0.0.1:8001",
        "http://127.3.2.1",
        "http://[::1]"
      })
  void thisMachineIsReachedWithoutAProxy(String url) {
    environment.put("http_proxy", "http://p.example:3128");
    assertThat(proxyFor(url)).isEqualTo("DIRECT");
  }

  @ParameterizedTest
  @CsvSource({
    "example.org, https://example.org, true",
    "example.org, https://Chat.Example.ORG, true",
    ".example.org, https://chat.example.org, true",
    "*.example.org, https://chat.example.org, true",
    "example.org, https://badexample.org, false",
    "example.org, https://example.org.evil.example, false",
    "'one.example, example.org two.example', https://example.org, true",
    "example.org:443, https://example.org, true",
    "example.org:8443, https://example.org, false",
    "example.org:8443, https://example.org:8443, true",
    "*, https://example.org, true",
    "10.1.2.3, https://10.1.2.3:8001, true",
    "10.1.2.3, https://10.1.2.4, false",
    "2.3, https://10.1.2.3, false",
    "10.0.0.0/8, https://10.1.2.3, true",
    "10.0.0.0/8, https://11.1.2.3, false",
    "172.16.0.0/12, https://172.31.255.1, true",
    "172.16.0.0/12, https://172.32.0.1, false",
    "10.0.0.0/x, https://10.1.2.3, false",
    "2001:db8::/32, https://[2001:db8::7], true",
    "[2001:db8::7]:443, https://[2001:db8::7], true",
    "2001:db8::8, https://[2001:db8::7], false",
    "'', https://example.org, false"
  })
  void noProxyNamesHostsNetworksAndPorts(String noProxy, String url, boolean isDirect) {
    environment.put("https_proxy", "http://p.example:3128");
    environment.put("NO_PROXY", noProxy);
    assertThat(proxyFor(url).equals("DIRECT")).isEqualTo(isDirect);
  }

  @Test
  void aLoginMayHaveAnySignAndIsNeverWritten() {
    ProxyAddress proxy = ProxyAddress.parse("http://me%40home:a%3Ab+c@p.example:3128");
    assertThat(proxy.login()).isEqualTo(new ProxyAddress.Login("me@home", "a:b+c"));
    assertThat(proxy.toString()).doesNotContain("a:b");
  }

  private String proxyFor(String url) {
    Proxy proxy = new SystemProxies(environment).select(URI.create(url)).getFirst();
    return proxy.address() instanceof InetSocketAddress address
        ? proxy.type() + " " + address.getHostString() + ":" + address.getPort()
        : proxy.type().toString();
  }
}
