package dev.levelup.chat.server.sample;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The values for the placeholders of a script; a number is replaced by the speaker with that
 * number.
 */
final class Placeholders {
  private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

  private final Map<String, List<String>> choices = new HashMap<>();

  private Placeholders() {}

  /** Each line has a name, a colon, and the possible values, separated by vertical bars. */
  static Placeholders parse(String text) {
    Placeholders placeholders = new Placeholders();
    text.lines()
        .map(line -> line.split(":", 2))
        .forEach(line -> placeholders.choices.put(line[0], parts(line[1])));
    return placeholders;
  }

  private static List<String> parts(String choices) {
    return Arrays.stream(choices.split("\\|", -1)).map(String::strip).toList();
  }

  String fill(String text, List<String> speakers, RandomGenerator random) {
    return SLOT.matcher(text)
        .replaceAll(slot -> Matcher.quoteReplacement(choose(slot.group(1), speakers, random)));
  }

  private String choose(String name, List<String> speakers, RandomGenerator random) {
    if (Character.isDigit(name.charAt(0))) {
      return speakers.get((Integer.parseInt(name) - 1) % speakers.size());
    }
    List<String> values = choices.get(name);
    // Braces that are not placeholders belong to code.
    return values == null ? "{" + name + "}" : values.get(random.nextInt(values.size()));
  }
}
