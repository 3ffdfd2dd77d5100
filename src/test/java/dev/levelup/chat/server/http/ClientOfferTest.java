package dev.levelup.chat.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.levelup.chat.protocol.ServerInfo;
import dev.levelup.chat.server.ServerOptions;
import org.junit.jupiter.api.Test;

class ClientOfferTest extends HttpTestBase {
  @Override
  protected ServerOptions options() {
    return super.options()
        .withClient(new ServerInfo.ClientOffer("1.2.0", "https://chat.example/get"));
  }

  @Test
  void everybodyIsToldOfTheClientThatTheOperatorOffers() {
    assertThat(get("/api/info").body().get("client"))
        .isEqualTo(
            JsonParser.parseString("{\"version\":\"1.2.0\",\"url\":\"https://chat.example/get\"}"));
  }
}
