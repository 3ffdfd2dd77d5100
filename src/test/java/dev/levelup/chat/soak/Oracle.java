package dev.levelup.chat.soak;

import dev.levelup.chat.protocol.ReadState;
import dev.levelup.chat.soak.Show.Said;
import dev.levelup.chat.soak.Show.Shown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Compares what users did and saw with what the server has on disk. Every text is sent only once in
 * the whole run, so the original text identifies the message, whatever ids it is sent with.
 */
final class Oracle {
  private static final Pattern REPLY = Pattern.compile("\\S+ re(\\d+) .*");
  private static final Pattern FILES = Pattern.compile("\\S+ (?:re\\d+ )?(\\+\\S+) .*");

  private final Map<String, List<Said>> before;
  private final Map<String, List<Said>> table;
  private final Map<String, Map<String, ReadState>> unread;
  private final List<String> violations = new ArrayList<>();
  private final Wordings wordings;
  private final List<Witness> witnesses;

  /**
   * Creates an oracle for a run.
   *
   * @param before the server's content before the run
   * @param table its content at the end
   * @param unread by user and room, what is unread then
   */
  Oracle(
      Map<String, List<Said>> before,
      Map<String, List<Said>> table,
      Map<String, Map<String, ReadState>> unread,
      List<Witness> witnesses) {
    this.before = before;
    this.table = table;
    this.unread = unread;
    this.witnesses = witnesses;
    wordings = new Wordings(witnesses);
  }

  /** The beginning of what a user writes in reply to a message, after their name and a number. */
  static String replying(long seq) {
    return " re" + seq + " ";
  }

  /** What a user writes next with files, as {@link Said#files} says them. */
  static String with(String files) {
    return files.isEmpty() ? "" : files + " ";
  }

  /** Returns all violations of the promises. */
  List<String> violations() {
    table.forEach(this::numbersHaveNoGap);
    before.forEach(this::whatWasThereIsThere);
    nothingFromAStranger();
    table.forEach(this::everyChangeIsThere);
    table.forEach(this::everyReplyIsToItsMessage);
    table.forEach(this::everyFileIsInItsMessage);
    for (Witness each : witnesses) {
      everythingThatLeftIsThereOnce(each);
      whatShowedIsOnDisk(each);
      settledInOrder(each);
      showsEverything(each);
      showsWhatIsUnread(each);
      each.whole().faults().forEach(fault -> violation(each, "threw " + fault));
    }
    return violations;
  }

  private void numbersHaveNoGap(String room, List<Said> messages) {
    for (int i = 0; i < messages.size(); i++) {
      if (messages.get(i).seq() != i + 1) {
        violations.add("in " + room + " " + (i + 1) + " is not " + messages.get(i));
        return;
      }
    }
  }

  private void whatWasThereIsThere(String room, List<Said> messages) {
    List<Said> now = in(room);
    if (!messages.equals(now.subList(0, Math.min(messages.size(), now.size())))) {
      violations.add("the server has lost what it had in " + room);
    }
  }

  /** Whatever is new was written there by its user, and exists once. */
  private void nothingFromAStranger() {
    Map<String, String> written = new HashMap<>();
    for (Witness each : witnesses) {
      each.entries(Entry.What.WRITES)
          .forEach(entry -> written.put(entry.words(), each.script().user() + entry.room()));
    }
    table.forEach(
        (room, messages) -> {
          int old = before.getOrDefault(room, List.of()).size();
          for (Said each : messages.subList(old, messages.size())) {
            boolean isTheirs = (each.user() + room).equals(written.remove(wordings.first(each)));
            if (!isTheirs) {
              violations.add("in " + room + " exists twice or was not sent by a user: " + each);
            }
          }
        });
  }

  private void everyChangeIsThere(String room, List<Said> messages) {
    messages.stream()
        .filter(each -> !wordings.isUpToDate(each))
        .forEach(each -> violations.add("in " + room + " a change is undone: " + each));
  }

  /** Those that clients wrote; the sample data's have replies and files, too. */
  private static List<Said> written(List<Said> messages) {
    return messages.stream().filter(each -> !each.id().isEmpty()).toList();
  }

  private void everyReplyIsToItsMessage(String room, List<Said> messages) {
    for (Said each : written(messages)) {
      Matcher reply = REPLY.matcher(wordings.first(each));
      String quoted = reply.matches() ? reply.group(1) + " " : "";
      boolean isRight = quoted.isEmpty() ? each.quote().isEmpty() : each.quote().startsWith(quoted);
      if (!isRight && !each.words().isEmpty()) {
        violations.add("in " + room + " a reply is to another message: " + each);
      }
    }
  }

  /** And in no other; those of a deleted message are gone. */
  private void everyFileIsInItsMessage(String room, List<Said> messages) {
    for (Said each : written(messages)) {
      Matcher files = FILES.matcher(wordings.first(each));
      String expected = each.words().isEmpty() || !files.matches() ? "" : files.group(1);
      if (!each.files().equals(expected)) {
        violations.add("in " + room + " the files are not " + expected + ": " + each);
      }
    }
  }

  private void everythingThatLeftIsThereOnce(Witness witness) {
    witness
        .entries(Entry.What.LEFT)
        .forEach(
            entry -> {
              Shown shown = witness.whole().rooms().get(entry.room());
              boolean undelivered = shown != null && shown.undelivered().contains(entry.words());
              if (isStored(entry) && undelivered) {
                violation(witness, "shows as lost: " + entry);
              } else if (!isStored(entry) && !undelivered && !isDeleted(witness, entry)) {
                violation(witness, "has lost: " + entry);
              }
            });
  }

  /** Its user wanted it gone: if the server has refused it, that is the end of it. */
  private static boolean isDeleted(Witness witness, Entry left) {
    return witness
        .entries(Entry.What.CHANGES)
        .anyMatch(each -> each.id().equals(left.id()) && each.words().isEmpty());
  }

  /** Whether somebody wrote it with files. */
  static boolean hasFiles(Entry entry) {
    return FILES.matcher(entry.words()).matches();
  }

  boolean isStored(Entry entry) {
    return in(entry.room()).stream().anyMatch(each -> each.id().equals(entry.id()));
  }

  private void whatShowedIsOnDisk(Witness witness) {
    witness
        .entries(Entry.What.SHOWN)
        .forEach(
            entry -> {
              List<Said> messages = in(entry.room());
              boolean there =
                  entry.number() <= messages.size()
                      && wordings.had(messages.get((int) entry.number() - 1), entry.words());
              if (!there || witness.script().closed().contains(entry.room())) {
                violation(witness, "showed something wrong or not accessible: " + entry);
              }
            });
  }

  private void settledInOrder(Witness witness) {
    witness
        .settled()
        .rooms()
        .forEach(
            (room, shown) -> {
              if (!shown.underway().isEmpty()) {
                violation(witness, "still has pending: " + shown.underway());
              }
              List<Said> messages = shown.messages();
              int from = messages.isEmpty() ? 0 : (int) messages.getFirst().seq() - 1;
              List<Said> all = in(room);
              int to = Math.min(from + messages.size(), all.size());
              // Other users may have changed them since.
              if (!ids(messages).equals(ids(all.subList(from, to)))) {
                violation(witness, "shows " + room + " with a gap or out of order");
              }
            });
  }

  private void showsEverything(Witness witness) {
    for (String room : witness.script().rooms()) {
      Shown shown = witness.whole().rooms().get(room);
      boolean open = !witness.script().closed().contains(room);
      List<Said> expected = open ? in(room) : null;
      List<Said> actual = shown == null ? null : shown.messages();
      if (!Objects.equals(expected, actual)) {
        violation(
            witness,
            "does not show %s as on the server: %s instead of %s"
                .formatted(room, butNot(actual, expected), butNot(expected, actual)));
      }
    }
  }

  private static List<Said> butNot(@Nullable List<Said> some, @Nullable List<Said> others) {
    List<Said> rest = new ArrayList<>(Objects.requireNonNullElse(some, List.of()));
    rest.removeAll(Objects.requireNonNullElse(others, List.of()));
    return rest;
  }

  private void showsWhatIsUnread(Witness witness) {
    Map<String, ReadState> expected = unread.getOrDefault(witness.script().user(), Map.of());
    if (!witness.whole().unread().equals(expected)) {
      violation(witness, "shows as unread " + witness.whole().unread() + ", not " + expected);
    }
  }

  private static List<String> ids(List<Said> messages) {
    return messages.stream().map(each -> each.seq() + " " + each.id()).toList();
  }

  private List<Said> in(String room) {
    return table.getOrDefault(room, List.of());
  }

  private void violation(Witness witness, String what) {
    violations.add(witness.script().name() + " " + what);
  }
}
