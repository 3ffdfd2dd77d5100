package dev.levelup.chat.server.domain.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameSkeletonsTest {
  @ParameterizedTest
  @CsvSource({
    "alice, Alice",
    "alice, ALICE",
    "alice, aIice",
    "alice, AIice",
    "Alice, AIice",
    "alice, a1ice",
    "alice, al1ce",
    "alice, AL1CE",
    "alice, ALlCE",
    "alice, \u0391LlCE",
    "alice, al\u0131ce",
    "alice, aI\u0131ce",
    "alice, al\u0130ce",
    "alice, ali\u0307ce",
    "alice, \u0430lice",
    "alice, alic\u0435",
    "alice, \u0251lice",
    "alice, \uff41lice",
    "alice, \ud835\udc1a\ud835\udc25\ud835\udc22\ud835\udc1c\ud835\udc1e",
    "alice, alice\ufe0f",
    "alice, ali\u034fce",
    "alice, alice\u180b",
    "alice, alice\udb40\udd00",
    "alice, alice\u3164",
    "alice, \u200balice",
    "bob, b0b",
    "bob, BOB",
    "Bob, \u0412\u041e\u0412",
    "bob, b\u03bfb",
    "bob, bob\u034f",
    "admin, adrnin",
    "admin, adm\u0131n",
    "admin, ADM1N",
    "mike, rnike",
    "user10, user1O",
    "user10, userl0",
    "vovo, \u03bd\u03bf\u03bd\u03bf",
    "Capa, \u0421\u0430\u0440\u0430",
    "stra\u00dfe, STRASSE",
    "\u041d\u0430\u0442\u0430\u0448\u0430, \u041d\u0410\u0422\u0410\u0428\u0410",
    "\u0641\u0627\u0631\u0633\u06cc, \u0641\u0627\u0631\u0633\u0649"
  })
  void theseLookAlike(String one, String other) {
    assertThat(areAlike(one, other)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "alice, alicia",
    "Ali, All",
    "Karl, Kari",
    "user1, user2",
    "user10, user11",
    "cl1, d1",
    "ann, an-n",
    "a.b, a_b",
    "jose, jos\u00e9",
    "\u0432\u043e\u0432\u0430, anna",
    "\u738b\u5c0f\u660e, \u738b\u5c0f\u534e"
  })
  void theseDoNot(String one, String other) {
    assertThat(areAlike(one, other)).isFalse();
  }

  private static boolean areAlike(String one, String other) {
    return !Collections.disjoint(NameSkeletons.of(one), NameSkeletons.of(other));
  }
}
