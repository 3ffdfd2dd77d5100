package dev.levelup.chat.client.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelup.chat.client.fake.Tokens;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenClaimsTest {
  @Test
  void readsWhoTheBearerIs() {
    assertThat(TokenClaims.user(Tokens.naming("u1", "Zoë")))
        .isEqualTo(new User(new UserId("u1"), "Zoë", null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "secret", "se.cr.et", "a..b", "e30.e30.e30", "e30.bnVsbA.e30"})
  void refusesATokenThatNamesNobodyAndDoesNotRepeatIt(String token) {
    assertThatThrownBy(() -> TokenClaims.user(token))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("secret")
        .hasMessageNotContaining("se.cr.et");
  }

  @Test
  void refusesAnEmptyUserId() {
    assertThatThrownBy(() -> TokenClaims.user(Tokens.naming("", "nobody")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
