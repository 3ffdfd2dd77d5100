package dev.levelup.chat.server.domain.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import dev.levelup.chat.server.domain.Refusal;
import dev.levelup.chat.server.domain.RefusedException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UserNamesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "alice",
        "Ann-Marie",
        "x.y_z-1",
        "a--b__c",
        "007",
        "Bj\u00f6rn",
        "Nguy\u1ec5n",
        "\u0130brahim",
        "\u0141ukasz",
        "\u041d\u0430\u0442\u0430\u0448\u0430",
        "\u0407\u0436\u0430\u0447\u043e\u043a",
        "\u039d\u03af\u03ba\u03bf\u03c2",
        "\u0633\u0627\u0631\u0629_1.2-3",
        "\u0645\u062d\u0645\u064e\u0651\u062f",
        "\u0641\u0627\u0631\u0633\u06cc",
        "\u05d3\u05d5\u05d3-1",
        "\u05d1\u05b0\u05bc\u05e8\u05b5\u05d0",
        "\u0930\u093e\u092e\u091a\u0928\u094d\u0926\u094d\u0930",
        "\u09ac\u09be\u0982\u09b2\u09be",
        "\u0e2a\u0e21\u0e0a\u0e32\u0e22",
        "\u0e19\u0e49\u0e33\u0e1d\u0e19",
        "\u1019\u103b\u103e\u1031\u102c\u1037\u1000\u1000",
        "\u0f66\u0f92\u0fb2\u0f74\u0f56\u0f56",
        "\u10d0\u10dc\u10d0",
        "\u0531\u0580\u0561\u0574",
        "\u12a0\u1260\u1260",
        "\u738b\u5c0f\u660e",
        "\u7530\u4e2d\u305f\u308d\u3046",
        "\u30ab\u30ec\u30fc\u732bcat",
        "\u3105\u3106\u3107abc\u738b",
        "\uae40\ucca0\uc218",
        "\uae40\u91d1kim",
        "\ud842\udfb7\ud842\udfb7\ud842\udfb7"
      })
  void namesOfEveryScriptAreTaken(String name) {
    assertThat(UserNames.check(name)).isEqualTo(name);
  }

  @Test
  void aNameIsKeptComposedWithoutTheSpaceAround() {
    assertThat(UserNames.check("  Bjo\u0308rn\n")).isEqualTo("Bj\u00f6rn");
    assertThat(UserNames.check("\u1100\u1161".repeat(32))).isEqualTo("\uac00".repeat(32));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ab",
        "abcdefghijklmnopqrstuvwxyz-012345",
        ".abc",
        "abc.",
        "_abc",
        "abc-",
        "...",
        "\u0301abc",
        "a-\u0301b",
        "a\u0488bc",
        "x\u00b2y",
        "\u2460\u2461\u2462",
        "\u2167abc",
        "ab\ud83d\ude00",
        "q\u0301\u0302\u0303\u0304\u0305bc",
        "q\u0308\u0308xy",
        "ali\u0307ce",
        "abc\u0661",
        "\u0661\u06f2\u0663",
        "1\u0967\u0968",
        "\ud835\udfcf12",
        "\u0430lice",
        "alic\u0435",
        "b\u043eb",
        "b\u03bfb",
        "\u0391\u0431\u0412",
        "abc\u05d0",
        "abc\u0627",
        "\u0633\u0627\u0631\u0629_1.x-y",
        "\u0915\u09ac\u0915",
        "\u304b\u314f\u304b",
        "\u0430\u738b\u0430",
        "\u13aelice",
        "\ud80d\udc41\ud80d\udc41\ud80d\udc41",
        "ab\u2800",
        "\u200eabc",
        "abc\u200f",
        "a\u202ebc",
        "a\u2067bc\u2069",
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
        "\u0915\u094d\u200d\u0937\u0915",
        "a\u00adbc",
        "a\ufeffbc",
        "a b",
        "a\u3000b",
        "a\u0000b",
        "ab\ud800"
      })
  void theseAreNoNames(String name) {
    assertNoName(name);
  }

  static Stream<String> invisible() {
    return IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
        .filter(cp -> UCharacter.hasBinaryProperty(cp, UProperty.DEFAULT_IGNORABLE_CODE_POINT))
        .filter(cp -> cp < 0xE0000 || cp % 64 == 0 || cp == 0xE0001 || cp == 0xE01EF)
        .mapToObj(Character::toString);
  }

  @ParameterizedTest
  @MethodSource("invisible")
  void nothingInvisibleIsInAName(String invisible) {
    for (String name : new String[] {"alice", "\uae40\ucca0\uc218", "\u1820\u1821\u1822"}) {
      assertNoName(invisible + name);
      assertNoName(name.charAt(0) + invisible + name.substring(1));
      assertNoName(name + invisible);
    }
    assertNoName(invisible.repeat(3));
  }

  private static void assertNoName(String name) {
    assertThatThrownBy(() -> UserNames.check(name))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> assertThat(e.refusal()).isEqualTo(Refusal.INVALID_USER_NAME));
  }
}
