package dev.levelup.chat.client.live;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.net.CertificateProblem;
import dev.levelup.chat.client.net.HttpGateway;
import dev.levelup.chat.client.net.ServerAddress;
import dev.levelup.chat.server.ChatServer;
import dev.levelup.chat.server.ServerOptions;
import dev.levelup.chat.server.TestServer;
import dev.levelup.chat.server.netty.HttpPortOptions;
import dev.levelup.chat.server.netty.TestCertificate;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our own server, called with the scheme that it does not support. */
@Tag("slow")
class OtherSchemeLiveTest {
  private final HttpGateway gateway = new HttpGateway(Locale.ENGLISH);

  @TempDir private Path folder;

  @Test
  void aServerWithoutTlsIsFoundOverHttp() throws Exception {
    try (ChatServer server = TestServer.start(options(HttpPortOptions.of("127.0.0.1", 0)))) {
      String address = "127.0.0.1:" + server.url().getPort();
      ApiException.OtherScheme other = (ApiException.OtherScheme) failure("https://" + address);
      assertThat(other.there()).hasToString("http://" + address);
    }
  }

  @Test
  void aServerWithTlsIsFoundOverHttps() throws Exception {
    HttpPortOptions.Tls tls = TestCertificate.make(folder).files();
    HttpPortOptions port = HttpPortOptions.of("127.0.0.1", 0).withTls(tls);
    try (ChatServer server = TestServer.start(options(port))) {
      String address = "127.0.0.1:" + server.url().getPort();
      ApiException.OtherScheme other = (ApiException.OtherScheme) failure("http://" + address);
      assertThat(other.there()).hasToString("https://" + address);

      ApiException.BadCertificate bad = (ApiException.BadCertificate) failure("https://" + address);
      assertThat(bad.problem()).isEqualTo(CertificateProblem.UNTRUSTED);
    }
  }

  private ServerOptions options(HttpPortOptions port) {
    return ServerOptions.in(folder.resolve("server")).withPort(port);
  }

  private ApiException failure(String address) throws Exception {
    try {
      var info = gateway.accounts(ServerAddress.parse(address)).info().get(40, SECONDS);
      throw new AssertionError("answered with " + info);
    } catch (ExecutionException e) {
      return ApiException.of(Objects.requireNonNull(e.getCause()));
    }
  }
}
