package dev.levelup.chat.client.ui.switcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.ui.switcher.Destination.ToPerson;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DestinationsTest {
  @Test
  void whatBeginsWithTheLettersComesBeforeWhatContainsThem() {
    assertThat(find("art", "Cartoons", "Pixel Art", "art", "Artists"))
        .containsExactly("art", "Artists", "Pixel Art", "Cartoons");
  }

  @Test
  void theFirstLettersOfWordsFindIt() {
    assertThat(find("sc", "Disco", "Strategy Corner", "Scouts"))
        .containsExactly("Scouts", "Strategy Corner", "Disco");
    assertThat(find("stcor", "Strategy Corner", "Disco")).containsExactly("Strategy Corner");
  }

  @Test
  void lettersMayBeMissingButNotManyInARow() {
    assertThat(find("strtgy", "Strategy Corner")).containsExactly("Strategy Corner");
    assertThat(find("az", "a quite long blitz")).isEmpty();
  }

  @Test
  void caseAndAccentsDoNotMatter() {
    assertThat(find("ulk", "Ülkü")).containsExactly("Ülkü");
    assertThat(find("STRASSE", "Die Straße")).containsExactly("Die Straße");
  }

  @Test
  void wordsAreFoundInAnyOrder() {
    assertThat(find("dark app", "Appearance: Dark", "Appearance: Light", "Dark"))
        .containsExactly("Appearance: Dark");
  }

  @Test
  void withNothingTypedTheFirstOnesCome() {
    assertThat(find(" ", "b", "a", "c", "d")).containsExactly("b", "a", "c", "d");
    assertThat(new Destinations(named("b", "a", "c")).find("", 2))
        .extracting(each -> each.destination().words())
        .containsExactly("b", "a");
  }

  @Test
  void theLettersThatWereFoundAreMarked() {
    assertThat(marks("sc", "Strategy Corner")).containsExactly(0, 9);
    assertThat(marks("corner st", "Strategy Corner")).containsExactly(0, 1, 9, 10, 11, 12, 13, 14);
    assertThat(marks("ss", "Die Straße")).containsExactly(8);
    assertThat(marks("b", "👍🏽 b")).containsExactly(5);
    assertThat(marks("", "Lobby")).isEmpty();
  }

  private static List<String> find(String typed, String... names) {
    return new Destinations(named(names))
        .find(typed, 9).stream().map(each -> each.destination().words()).toList();
  }

  private static int[] marks(String typed, String name) {
    return new Destinations(named(name)).find(typed, 1).getFirst().marks();
  }

  private static List<Destination> named(String... names) {
    return Stream.of(names)
        .<Destination>map(each -> new ToPerson(new User(new UserId(each), each, null), each))
        .toList();
  }
}
