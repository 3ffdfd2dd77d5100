package dev.levelup.chat.client.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.ui.text.WebAddress;
import dev.levelup.chat.protocol.ServerInfo.ClientOffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewerClientTest {
  private static final String PAGE = "https://chat.example/get";

  @ParameterizedTest
  @CsvSource({"1.2.1, 1.2.0", "1.10, 1.9", "2, 1.99.99", "1.2.0.1, 1.2"})
  void aLargerNumberIsNewer(String offered, String own) {
    assertThat(NewerClient.of(new ClientOffer(offered, PAGE), own))
        .contains(new NewerClient(offered, new WebAddress(PAGE)));
  }

  @ParameterizedTest
  @CsvSource({"1.2.0, 1.2.0", "1.2, 1.2.0", "1.9, 1.10", "0.9, 1", "next, 1.0", "9.9.9.9.9, 1.0"})
  void whatIsNotNewerOrNoVersionIsNotSaid(String offered, String own) {
    assertThat(NewerClient.of(new ClientOffer(offered, PAGE), own)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "http://chat.example/get",
    "javascript:alert(1)",
    "file:///etc/passwd",
    "'https://chat.example/ --x'",
    "''"
  })
  void aPageThatIsNotSafeIsNotOpened(String page) {
    assertThat(NewerClient.of(new ClientOffer("9.0", page), "1.0")).isEmpty();
  }

  @Test
  void aServerThatOffersNothingSaysNothing() {
    assertThat(NewerClient.of(null, "1.0")).isEmpty();
  }
}
