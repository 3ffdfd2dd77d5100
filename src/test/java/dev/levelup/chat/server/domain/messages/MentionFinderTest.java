package dev.levelup.chat.server.domain.messages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.Mentions;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.NameKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MentionFinderTest {
  private static final UserId AUTHOR = new UserId("Zoe");
  private static final List<String> MEMBERS =
      List.of(
          "Ann", "Ann.Lee", "ann-marie", "Ben", "Zoe", "Élodie", "Наталья", "ｗｉｄｅ", "O'Neil Jr");

  private final Set<String> asked = new TreeSet<>();

  private Map<String, List<UserId>> members(Set<String> keys) {
    asked.addAll(keys);
    Map<String, List<UserId>> found = new HashMap<>();
    for (String name : MEMBERS) {
      String key = NameKey.of(name);
      if (keys.contains(key)) {
        found.put(key, List.of(new UserId(name)));
      }
    }
    return found;
  }

  private Mentions find(String text, boolean mayMentionAll) {
    return MentionFinder.in(text).resolve(AUTHOR, mayMentionAll, this::members);
  }

  private List<String> in(String text) {
    return find(text, false).users().stream().map(UserId::value).toList();
  }

  @Test
  void aMemberIsMentionedByNameWhateverTheCaseAndTheWidth() {
    assertThat(in("@Ann")).containsExactly("Ann");
    assertThat(in("hello @aNN, and (@BEN)")).containsExactly("Ann", "Ben");
    assertThat(in("@ＡＮＮ and @wide")).containsExactly("Ann", "ｗｉｄｅ");
    assertThat(in("@ÉLODIE @E\u0301lodie @наталья")).containsExactly("Élodie", "Наталья");
  }

  @Test
  void theLongestNameOfAMemberIsMeant() {
    assertThat(in("@Ann.Lee")).containsExactly("Ann.Lee");
    assertThat(in("@ann-marie!")).containsExactly("ann-marie");
    assertThat(in("@ann-mary")).as("no member, but ann is").containsExactly("Ann");
    assertThat(in("@Ann. Lee")).containsExactly("Ann");
    assertThat(in("@o'neil jr, hello")).containsExactly("O'Neil Jr");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Annie",
        "@Ann1",
        "@Ann\u0301",
        "@An",
        "@nobody",
        "Ann",
        "@ Ann",
        "@",
        "@@",
        "",
        "x@Ann",
        "7@Ann",
        "é@Ann",
        "e\u0301@Ann",
        "@\u00a0Ann"
      })
  void nobodyIsMentionedIn(String text) {
    assertThat(in(text)).isEmpty();
  }

  @Test
  void aMentionMayFollowAnythingButALetterOrADigit() {
    assertThat(in(".@Ann")).containsExactly("Ann");
    assertThat(in("@@Ann")).containsExactly("Ann");
    assertThat(in("@Ben@Ann")).as("no mention begins after a letter").containsExactly("Ben");
    assertThat(in("🙂@Ann🙂")).containsExactly("Ann");
  }

  @Test
  void eachIsMentionedOnceInTheOrderOfTheWordsAndTheAuthorNever() {
    assertThat(in("@Ben @Zoe @Ann @ben")).containsExactly("Ben", "Ann");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "`@Ann`",
        "say `hello @Ann there` please",
        "``a ` @Ann``",
        "```\n@Ann\n```",
        "```java\n@Ann\n@Ben",
        "words ```\n@Ann\n``` more",
        "`@`Ann"
      })
  void nobodyIsMentionedInCode(String text) {
    assertThat(in(text)).isEmpty();
  }

  @Test
  void whatIsNoCodeMentions() {
    assertThat(in("`@Ann")).containsExactly("Ann");
    assertThat(in("`a` @Ann `b`")).containsExactly("Ann");
    assertThat(in("`one\n\n@Ann`")).as("a span ends with its paragraph").containsExactly("Ann");
    assertThat(in("```\ncode\n```\n@Ann")).containsExactly("Ann");
    assertThat(in("`` @Ann `")).containsExactly("Ann");
    assertThat(in("@Ann`code`")).containsExactly("Ann");
  }

  @ParameterizedTest
  @ValueSource(strings = {"@all", "hey @ALL!", "@All, @Ann", "(@ａｌｌ)"})
  void ownersMentionEverybody(String text) {
    assertThat(find(text, true).all()).isTrue();
    assertThat(find(text, false).all()).isFalse();
    assertThat(find(text, true).users()).isEqualTo(find(text, false).users());
  }

  @ParameterizedTest
  @ValueSource(strings = {"@allan", "all", "x@all", "`@all`", "@all1"})
  void whatIsNotAllMentionsNotEverybody(String text) {
    assertThat(find(text, true).all()).isFalse();
    assertThat(MentionFinder.in(text).namesAll()).isFalse();
  }

  @Test
  void aMemberCalledAllIsMentionedByThoseWhoMayNotMentionEverybody() {
    UserId other = new UserId("All");
    Map<String, List<UserId>> found = Map.of("all", List.of(other));
    MentionFinder finder = MentionFinder.in("@all");
    assertThat(finder.resolve(AUTHOR, false, _ -> found))
        .isEqualTo(new Mentions(List.of(other), false));
    assertThat(finder.resolve(AUTHOR, true, _ -> found)).isEqualTo(new Mentions(List.of(), true));
  }

  @Test
  void atMostTwentyAreMentioned() {
    String text =
        IntStream.range(100, 130).mapToObj(i -> "@m" + i).collect(Collectors.joining(" "));
    Mentions mentions =
        MentionFinder.in(text)
            .resolve(
                AUTHOR,
                false,
                keys ->
                    keys.stream()
                        .filter(key -> key.length() == 4)
                        .collect(Collectors.toMap(key -> key, key -> List.of(new UserId(key)))));
    assertThat(mentions.users()).hasSize(20).startsWith(new UserId("m100"));
  }

  @Test
  void noNameIsLookedUpWhereNoneIsPossible() {
    assertThat(in("mail ann@example.org, or `@Ann`")).isEmpty();
    assertThat(asked).isEmpty();
    assertThat(in("@Ann and Ben")).containsExactly("Ann");
    assertThat(asked).containsExactly("ann", "ann and", "ann and ben");
  }

  @ParameterizedTest
  @ValueSource(strings = {"@.", "@a.", "@", "@@.", "` @a", "@x y ", "a`@", "```\n@"})
  void theNumberOfLookupsIsBoundedByTheLength(String part) {
    String text = part.repeat(1000 / part.length());
    in(text);
    assertThat(asked).hasSizeLessThanOrEqualTo(1000);
  }
}
