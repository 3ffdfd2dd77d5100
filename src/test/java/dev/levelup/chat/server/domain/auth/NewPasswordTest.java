package dev.levelup.chat.server.domain.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NewPasswordTest {
  @Test
  void passwordsDifferAndHaveNoCharacterThatLooksLikeAnother() {
    SecureRandom random = new SecureRandom();
    Set<String> made = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      made.add(NewPassword.make(random));
    }
    assertThat(made).hasSize(1000).allMatch(each -> each.matches("([a-hjkmnp-z2-9]{4}-?){4}"));
    assertThat(AccountRules.checkPassword(made.iterator().next())).hasSize(19);
  }
}
