package dev.levelup.chat.server.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A short conversation in a script. An empty line ends a dialogue, a line begins with the number of
 * its speaker, and {@code \n} is a line break inside a message. {@code 2>1:} answers the latest
 * line of speaker 1. Below a line, {@code @ name} is a picture in it, and {@code + emoji 2 3} a
 * reaction of those speakers.
 */
record Dialogue(List<Line> lines) {
  /**
   * One message.
   *
   * @param speaker from 1; numbers refer to different users in each dialogue
   * @param answers how many lines before it the line is that it answers; 0 for none
   * @param text with placeholders in braces
   * @param pictures the names of their files
   */
  record Line(
      int speaker, int answers, String text, List<String> pictures, List<Reacted> reactions) {
    private Line withPicture(String name) {
      return new Line(speaker, answers, text, with(pictures, name), reactions);
    }

    private Line withReaction(Reacted reaction) {
      return new Line(speaker, answers, text, pictures, with(reactions, reaction));
    }
  }

  /** An emoji, and the speakers who reacted with it. */
  record Reacted(String emoji, List<Integer> speakers) {
    private static Reacted parse(String words) {
      List<String> parts = List.of(words.split(" "));
      List<Integer> speakers =
          parts.subList(1, parts.size()).stream().map(Integer::valueOf).toList();
      return new Reacted(parts.getFirst(), speakers);
    }
  }

  static List<Dialogue> parse(String script) {
    return Arrays.stream(script.strip().split("\n\n+")).map(Dialogue::dialogue).toList();
  }

  private static Dialogue dialogue(String script) {
    List<Line> lines = new ArrayList<>();
    for (String each : script.lines().toList()) {
      String rest = each.substring(1).strip();
      lines.add(
          switch (each.charAt(0)) {
            case '@' -> lines.removeLast().withPicture(rest);
            case '+' -> lines.removeLast().withReaction(Reacted.parse(rest));
            default -> line(each, lines);
          });
    }
    return new Dialogue(List.copyOf(lines));
  }

  private static Line line(String line, List<Line> before) {
    int colon = line.indexOf(':');
    String text = line.substring(colon + 1).strip().replace("\\n", "\n");
    List<Integer> speakers =
        Arrays.stream(line.substring(0, colon).split(">")).map(Integer::valueOf).toList();
    int answers = speakers.size() == 1 ? 0 : sinceLast(speakers.getLast(), before);
    return new Line(speakers.getFirst(), answers, text, List.of(), List.of());
  }

  private static int sinceLast(int speaker, List<Line> before) {
    return IntStream.rangeClosed(1, before.size())
        .filter(back -> before.get(before.size() - back).speaker() == speaker)
        .findFirst()
        .orElseThrow();
  }

  private static <T> List<T> with(List<T> list, T another) {
    List<T> longer = new ArrayList<>(list);
    longer.add(another);
    return List.copyOf(longer);
  }
}
