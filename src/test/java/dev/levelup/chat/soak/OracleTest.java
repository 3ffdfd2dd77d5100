package dev.levelup.chat.soak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.soak.Show.Said;
import dev.levelup.chat.soak.Show.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The oracle says nothing where all is well, and notices each way in which it is not. */
class OracleTest {
  private static final String LOBBY = "community:lobby";
  private static final String OWLS = "clan:owls";
  private static final Said OLD = new Said(1, "bob", "old");
  private static final Said FIRST = new Said(2, "alice", "first");
  private static final Said SECOND = new Said(3, "alice", "second");
  private static final List<Said> ALL = List.of(OLD, FIRST, SECOND);

  private final List<Entry> journal = new ArrayList<>();
  private List<Said> table = ALL;
  private List<Said> settled = ALL;
  private List<Said> whole = ALL;
  private List<String> undelivered = List.of();
  private List<String> underway = List.of();

  OracleTest() {
    for (Said each : List.of(FIRST, SECOND)) {
      journal.add(new Entry(Entry.What.WRITES, LOBBY, each.words(), 0));
      journal.add(new Entry(Entry.What.LEFT, LOBBY, each.words(), 0));
      journal.add(new Entry(Entry.What.SHOWN, LOBBY, each.words(), each.seq()));
    }
  }

  @Test
  void findsNothingWhereAllIsWell() {
    assertThat(violations()).isEmpty();
  }

  @Test
  void acceptsWhatIsMarkedAsNotDelivered() {
    journal.add(new Entry(Entry.What.WRITES, LOBBY, "third", 0));
    journal.add(new Entry(Entry.What.LEFT, LOBBY, "third", 0));
    undelivered = List.of("third");

    assertThat(violations()).isEmpty();
  }

  @Test
  void noticesWhatLeftAndIsNowhere() {
    journal.add(new Entry(Entry.What.WRITES, LOBBY, "third", 0));
    journal.add(new Entry(Entry.What.LEFT, LOBBY, "third", 0));

    assertThat(violations()).singleElement().asString().contains("has lost").contains("third");
  }

  @Test
  void noticesWhatIsStoredAndMarkedAsNotDelivered() {
    undelivered = List.of("second");

    assertThat(violations()).singleElement().asString().contains("shows as lost");
  }

  @Test
  void noticesWhatIsStoredTwice() {
    everybodyHas(OLD, FIRST, SECOND, new Said(4, "alice", "second"));

    assertThat(violations()).singleElement().asString().contains("twice or by nobody");
  }

  @Test
  void noticesWhatNobodyWrote() {
    everybodyHas(OLD, FIRST, SECOND, new Said(4, "bob", "never said"));

    assertThat(violations()).singleElement().asString().contains("twice or by nobody");
  }

  @Test
  void noticesANumberThatIsSkipped() {
    everybodyHas(OLD, FIRST, SECOND, new Said(5, "bob", "old too"));

    assertThat(violations()).anySatisfy(each -> assertThat(each).contains("4 is not"));
  }

  @Test
  void noticesThatTheServerHasLostWhatItHad() {
    everybodyHas(new Said(1, "alice", "first"), new Said(2, "alice", "second"));

    assertThat(violations()).contains("the server has lost what it had in " + LOBBY);
  }

  @Test
  void noticesAMessageThatDoesNotShow() {
    whole = List.of(OLD, SECOND);

    assertThat(violations())
        .containsExactly("alice does not show " + LOBBY + " as the server has it");
  }

  @Test
  void noticesAMessageThatShowsTwice() {
    whole = List.of(OLD, FIRST, FIRST, SECOND);

    assertThat(violations())
        .containsExactly("alice does not show " + LOBBY + " as the server has it");
  }

  @Test
  void noticesMessagesThatShowInAnotherOrder() {
    whole = List.of(OLD, SECOND, FIRST);

    assertThat(violations())
        .containsExactly("alice does not show " + LOBBY + " as the server has it");
  }

  @Test
  void noticesAGapInWhatShowedFirst() {
    settled = List.of(OLD, SECOND);

    assertThat(violations())
        .containsExactly("alice shows " + LOBBY + " with a gap or out of order");
  }

  @Test
  void noticesWhatShowedAndIsNotSo() {
    journal.add(new Entry(Entry.What.SHOWN, LOBBY, "second", 2));

    assertThat(violations()).singleElement().asString().contains("showed what is not so");
  }

  @Test
  void noticesWhatShowedInARoomThatIsClosed() {
    journal.add(new Entry(Entry.What.SHOWN, OWLS, "a secret", 1));

    assertThat(violations()).singleElement().asString().contains("not theirs");
  }

  @Test
  void noticesWhatNeverGetsAnAnswer() {
    underway = List.of("second");

    assertThat(violations()).containsExactly("alice does not get rid of [second]");
  }

  private void everybodyHas(Said... messages) {
    table = List.of(messages);
    settled = table;
    whole = table;
  }

  private List<String> violations() {
    Script script = new Script("alice", "alice", "", "", List.of(LOBBY, OWLS), List.of(OWLS), 1);
    Show first = new Show(Map.of(LOBBY, new Shown(settled, List.of(), underway)), List.of());
    Show last = new Show(Map.of(LOBBY, new Shown(whole, undelivered, List.of())), List.of());
    return new Oracle(Map.of(LOBBY, List.of(OLD)), Map.of(LOBBY, table))
        .violations(List.of(new Witness(script, journal, first, last)));
  }
}
