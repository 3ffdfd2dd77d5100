package dev.levelup.chat.client.ui.completion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.ui.completion.Suggestion.Person;
import dev.levelup.chat.protocol.Member;
import dev.levelup.chat.protocol.UserId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CandidatesTest {
  private final Candidates candidates =
      new Candidates(
          Stream.of("zoe", "Ülkü", "bob", "Carol", "أحمد", "me", "abo", "Bo")
              .map(name -> new Member(new UserId(name), name, null, "member"))
              .toList(),
          new UserId("me"));

  @Test
  void whoWroteLatelyComesFirstThenByName() {
    assertThat(find("", "zoe", "Carol"))
        .containsExactly("zoe", "Carol", "abo", "Bo", "bob", "Ülkü", "أحمد");
  }

  @Test
  void namesThatBeginWithItComeBeforeThoseThatContainIt() {
    assertThat(find("bo")).containsExactly("Bo", "bob", "abo");
    assertThat(find("bo", "abo", "bob")).containsExactly("bob", "Bo", "abo");
  }

  @Test
  void caseAndMarksDoNotMatter() {
    assertThat(find("ulk")).containsExactly("Ülkü");
    assertThat(find("CAR")).containsExactly("Carol");
    assertThat(find("أَحْ")).containsExactly("أحمد");
  }

  @Test
  void nobodyMentionsThemselves() {
    assertThat(find("me", "me")).isEmpty();
  }

  @Test
  void aNameThatWouldReorderTheTextIsMadeSafe() {
    Member odd = new Member(new UserId("odd"), "o\u202edd\nname", null, "member");
    assertThat(new Candidates(List.of(odd), new UserId("me")).find("o", List.of(), 8))
        .extracting(Person::name)
        .allMatch(name -> name.chars().noneMatch(sign -> sign == 0x202E || sign == '\n'));
  }

  private List<String> find(String query, String... lately) {
    return candidates.find(query, Stream.of(lately).map(UserId::new).toList(), 8).stream()
        .map(Person::name)
        .toList();
  }
}
