package dev.levelup.chat.soak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.ReadState;
import dev.levelup.chat.soak.Show.Said;
import dev.levelup.chat.soak.Show.Shown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** The oracle reports nothing if all is well, and detects each kind of violation. */
class OracleTest {
  private static final String LOBBY = "community:lobby";
  private static final String OWLS = "clan:owls";
  private static final Said OLD = new Said(1, "bob", "", "old");
  private static final Said FIRST = new Said(2, "alice", "id of first", "first");
  private static final Said SECOND = new Said(3, "alice", "id of second", "second");
  private static final List<Said> ALL = List.of(OLD, FIRST, SECOND);

  private final List<Entry> journal = new ArrayList<>();
  private List<Said> table = ALL;
  private List<Said> settled = ALL;
  private List<Said> whole = ALL;
  private List<String> undelivered = List.of();
  private List<String> underway = List.of();
  private final Map<String, ReadState> unread = new HashMap<>();
  private final Map<String, ReadState> shownUnread = new HashMap<>();

  OracleTest() {
    for (Said each : List.of(FIRST, SECOND)) {
      says(each.words());
      journal.add(Entry.shown(LOBBY, each.words(), each.seq()));
    }
  }

  @Test
  void findsNothingWhereAllIsWell() {
    assertThat(violations()).isEmpty();
  }

  @Test
  void acceptsWhatIsMarkedAsNotDelivered() {
    says("third");
    undelivered = List.of("third");

    assertThat(violations()).isEmpty();
  }

  @Test
  void noticesWhatLeftAndIsNowhere() {
    says("third");

    assertThat(violations()).singleElement().asString().contains("has lost").contains("third");
  }

  @Test
  void acceptsThatADeletedMessageIsNowhere() {
    says("third");
    changes(Entry.What.CHANGES, "third", "");

    assertThat(violations()).isEmpty();
  }

  @Test
  void noticesWhatIsStoredAndMarkedAsNotDelivered() {
    undelivered = List.of("second");

    assertThat(violations()).singleElement().asString().contains("shows as lost");
  }

  @Test
  void noticesWhatIsStoredTwice() {
    everybodyHas(OLD, FIRST, SECOND, new Said(4, "alice", "id of another", "second"));

    assertThat(violations()).singleElement().asString().contains("twice or was not sent by a user");
  }

  @Test
  void noticesWhatNobodyWrote() {
    everybodyHas(OLD, FIRST, SECOND, new Said(4, "bob", "id of it", "never said"));

    assertThat(violations()).singleElement().asString().contains("twice or was not sent by a user");
  }

  @Test
  void noticesANumberThatIsSkipped() {
    everybodyHas(OLD, FIRST, SECOND, new Said(5, "bob", "", "old too"));

    assertThat(violations()).anySatisfy(each -> assertThat(each).contains("4 is not"));
  }

  @Test
  void noticesThatTheServerHasLostWhatItHad() {
    everybodyHas(
        new Said(1, "alice", "id of first", "first"),
        new Said(2, "alice", "id of second", "second"));

    assertThat(violations()).contains("the server has lost what it had in " + LOBBY);
  }

  @Test
  void noticesAMessageThatDoesNotShow() {
    whole = List.of(OLD, SECOND);

    assertThat(violations())
        .singleElement(InstanceOfAssertFactories.STRING)
        .startsWith("alice does not show " + LOBBY + " as on the server: ");
  }

  @Test
  void noticesAMessageThatShowsTwice() {
    whole = List.of(OLD, FIRST, FIRST, SECOND);

    assertThat(violations())
        .singleElement(InstanceOfAssertFactories.STRING)
        .startsWith("alice does not show " + LOBBY + " as on the server: ");
  }

  @Test
  void noticesMessagesThatShowInAnotherOrder() {
    whole = List.of(OLD, SECOND, FIRST);

    assertThat(violations())
        .singleElement(InstanceOfAssertFactories.STRING)
        .startsWith("alice does not show " + LOBBY + " as on the server: ");
  }

  @Test
  void noticesAGapInWhatShowedFirst() {
    settled = List.of(OLD, SECOND);

    assertThat(violations())
        .containsExactly("alice shows " + LOBBY + " with a gap or out of order");
  }

  @Test
  void noticesWhatShowedAndIsNotSo() {
    journal.add(Entry.shown(LOBBY, "second", 2));

    assertThat(violations()).singleElement().asString().contains("showed something wrong");
  }

  @Test
  void noticesWhatShowedInARoomThatIsClosed() {
    journal.add(Entry.shown(OWLS, "a secret", 1));

    assertThat(violations()).singleElement().asString().contains("not accessible");
  }

  @Test
  void noticesWhatNeverGetsAnAnswer() {
    underway = List.of("second");

    assertThat(violations()).containsExactly("alice still has pending: [second]");
  }

  @Test
  void acceptsEditsAndDeletions() {
    changes(Entry.What.CHANGES, "first", "other");
    changes(Entry.What.CHANGED, "first", "other");
    changes(Entry.What.CHANGES, "second", "");
    everybodyHas(OLD, changed(FIRST, "other"), changed(SECOND, ""));

    assertThat(violations()).isEmpty();
  }

  @Test
  void acceptsThatAChangeWasLostBeforeItShowed() {
    changes(Entry.What.CHANGES, "first", "other");
    changes(Entry.What.CHANGED, "first", "other");
    changes(Entry.What.CHANGES, "first", "yet another");
    everybodyHas(OLD, changed(FIRST, "other"), SECOND);

    assertThat(violations()).isEmpty();
  }

  @Test
  void noticesAChangeThatShowedAndIsUndone() {
    changes(Entry.What.CHANGES, "first", "other");
    changes(Entry.What.CHANGED, "first", "other");
    changes(Entry.What.CHANGES, "first", "yet another");
    changes(Entry.What.CHANGED, "first", "yet another");
    everybodyHas(OLD, changed(FIRST, "other"), SECOND);

    assertThat(violations()).singleElement().asString().contains("a change is undone");
  }

  @Test
  void noticesAFormerStateThatShows() {
    changes(Entry.What.CHANGES, "first", "");
    table = List.of(OLD, changed(FIRST, ""), SECOND);
    settled = table;

    assertThat(violations())
        .singleElement(InstanceOfAssertFactories.STRING)
        .startsWith("alice does not show " + LOBBY + " as on the server: ");
  }

  @Test
  void noticesWordsThatShowedAndNobodyEverGaveIt() {
    journal.add(Entry.shown(LOBBY, "other", 2));

    assertThat(violations()).singleElement().asString().contains("showed something wrong");
  }

  @Test
  void noticesABadgeThatIsNotTheServers() {
    unread.put(LOBBY, new ReadState(2, 1, 0));
    shownUnread.put(LOBBY, new ReadState(2, 1, 1));

    assertThat(violations()).singleElement().asString().contains("shows as unread");
  }

  @Test
  void noticesAReplyToAnotherMessage() {
    String words = "alice-3" + Oracle.replying(2) + "x";
    says(words);
    everybodyHas(OLD, FIRST, SECOND, reply(words, "2 first"));
    assertThat(violations()).isEmpty();

    everybodyHas(OLD, FIRST, SECOND, reply(words, "3 second"));
    assertThat(violations()).singleElement().asString().contains("a reply is to another message");
  }

  @Test
  void noticesReactionsThatDoNotShow() {
    table =
        List.of(
            OLD,
            FIRST,
            new Said(3, "alice", SECOND.id(), "second", "", "[{\"emoji\":\"👍\"}]", ""));

    assertThat(violations())
        .singleElement(InstanceOfAssertFactories.STRING)
        .startsWith("alice does not show " + LOBBY + " as on the server: ");
  }

  private static Said reply(String words, String quote) {
    return new Said(4, "alice", "id of " + words, words, quote, Said.NO_REACTIONS, "");
  }

  private static Said withFiles(String first, String words, String files) {
    return new Said(4, "alice", "id of " + first, words, "", Said.NO_REACTIONS, files);
  }

  @Test
  void noticesAFileThatIsLostStrangeOrLeft() {
    String words = "alice-3 " + Oracle.with("+a+b") + "x";
    says(words);
    everybodyHas(OLD, FIRST, SECOND, withFiles(words, words, "+a+b"));
    assertThat(violations()).isEmpty();

    everybodyHas(OLD, FIRST, SECOND, withFiles(words, words, "+a"));
    assertThat(violations()).singleElement().asString().contains("the files are not +a+b");

    everybodyHas(OLD, FIRST, withFiles("second", "second", "+a"));
    assertThat(violations()).anySatisfy(each -> assertThat(each).contains("the files are not :"));

    changes(Entry.What.CHANGES, words, "");
    changes(Entry.What.CHANGED, words, "");
    everybodyHas(OLD, FIRST, SECOND, withFiles(words, "", ""));
    assertThat(violations()).isEmpty();

    everybodyHas(OLD, FIRST, SECOND, withFiles(words, "", "+a+b"));
    assertThat(violations()).singleElement().asString().contains("the files are not :");
  }

  @Test
  void noticesFilesThatDoNotShow() {
    String words = "alice-3 " + Oracle.with("+a") + "x";
    says(words);
    everybodyHas(OLD, FIRST, SECOND, withFiles(words, words, "+a"));
    whole = List.of(OLD, FIRST, SECOND, withFiles(words, words, ""));
    assertThat(violations())
        .singleElement(InstanceOfAssertFactories.STRING)
        .startsWith("alice does not show " + LOBBY + " as on the server: ");
  }

  private void says(String words) {
    journal.add(Entry.writes(LOBBY, words));
    changes(Entry.What.LEFT, words, words);
  }

  private void changes(Entry.What what, String first, String words) {
    journal.add(new Entry(what, LOBBY, "id of " + first, words, 0));
  }

  private static Said changed(Said message, String words) {
    return new Said(message.seq(), message.user(), message.id(), words);
  }

  private void everybodyHas(Said... messages) {
    table = List.of(messages);
    settled = table;
    whole = table;
  }

  private List<String> violations() {
    Script script =
        new Script("alice", "alice", "", "", List.of(LOBBY, OWLS), List.of(OWLS), List.of(), 1);
    Show first =
        new Show(Map.of(LOBBY, new Shown(settled, List.of(), underway)), Map.of(), List.of());
    Show last =
        new Show(Map.of(LOBBY, new Shown(whole, undelivered, List.of())), shownUnread, List.of());
    Witness witness = new Witness(script, journal, first, last);
    return new Oracle(
            Map.of(LOBBY, List.of(OLD)),
            Map.of(LOBBY, table),
            Map.of("alice", unread),
            List.of(witness))
        .violations();
  }
}
