package dev.levelup.chat.server.sample;

import dev.levelup.chat.protocol.MessageContent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Weeks of conversation from a script: all its dialogues in random order, repeatedly, with pauses
 * at night; the script's last dialogue ended a few minutes ago.
 */
final class Talk {
  private final List<Dialogue> script;
  private final Placeholders placeholders;
  private final List<String> people;
  private final Random random;

  Talk(List<Dialogue> script, Placeholders placeholders, List<String> people, long seed) {
    this.script = script;
    this.placeholders = placeholders;
    this.people = people;
    random = new Random(seed);
  }

  /**
   * One message of the conversation.
   *
   * @param opens whether it is the first message of a dialogue
   */
  private record Spoken(Dialogue.Line line, List<String> cast, String text, boolean opens) {}

  /**
   * A message with its time.
   *
   * @param line what the script says of it
   * @param cast the users, by their numbers there
   */
  record Said(Dialogue.Line line, List<String> cast, String text, Instant at) {
    String speaker() {
      return person(cast, line.speaker());
    }

    /** Who reacted, each once: a small cast has several numbers for one user. */
    List<String> people(Dialogue.Reacted reaction) {
      return reaction.speakers().stream().map(each -> person(cast, each)).distinct().toList();
    }
  }

  private static String person(List<String> cast, int number) {
    return cast.get((number - 1) % cast.size());
  }

  /** At least the given number of messages, the oldest first. */
  List<Said> until(Instant now, int atLeast) {
    List<Spoken> spoken = new ArrayList<>();
    while (spoken.size() < atLeast) {
      shuffled(script.subList(0, script.size() - 1)).forEach(each -> spoken.addAll(speak(each)));
    }
    spoken.addAll(speak(script.getLast()));
    return timed(spoken, now);
  }

  private <T> List<T> shuffled(List<T> list) {
    List<T> shuffled = new ArrayList<>(list);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  private List<Spoken> speak(Dialogue dialogue) {
    List<String> cast = shuffled(people);
    List<Spoken> spoken = new ArrayList<>();
    for (Dialogue.Line line : dialogue.lines()) {
      String text = placeholders.fill(line.text(), cast, random);
      spoken.add(
          new Spoken(
              line,
              cast,
              text.substring(0, Math.min(text.length(), MessageContent.MAX_LENGTH)),
              spoken.isEmpty()));
    }
    return spoken;
  }

  /** From the newest message to the oldest. */
  private List<Said> timed(List<Spoken> spoken, Instant now) {
    List<Said> said = new ArrayList<>();
    Instant at = now.minus(Duration.ofMinutes(3));
    for (Spoken each : spoken.reversed()) {
      said.add(new Said(each.line(), each.cast(), each.text(), at));
      at = at.minus(each.opens() ? betweenDialogues() : seconds(4, 70));
    }
    return said.reversed();
  }

  private Duration betweenDialogues() {
    boolean nightFell = random.nextInt(10) == 0;
    return nightFell ? seconds(8 * 3600, 14 * 3600) : seconds(240, 2400);
  }

  private Duration seconds(int least, int most) {
    return Duration.ofMillis(random.nextInt(least * 1000, most * 1000));
  }
}
