package dev.levelup.chat.server.sample;

import java.util.Arrays;
import java.util.List;

/**
 * A short conversation in a script. An empty line ends a dialogue, a line begins with the number of
 * its speaker, and {@code \n} is a line break inside a message.
 */
record Dialogue(List<Line> lines) {
  /**
   * One message.
   *
   * @param speaker from 1; numbers refer to different users in each dialogue
   * @param text with placeholders in braces
   */
  record Line(int speaker, String text) {
    private static Line parse(String line) {
      int colon = line.indexOf(':');
      String text = line.substring(colon + 1).strip().replace("\\n", "\n");
      return new Line(Integer.parseInt(line.substring(0, colon)), text);
    }
  }

  static List<Dialogue> parse(String script) {
    return Arrays.stream(script.strip().split("\n\n+"))
        .map(each -> new Dialogue(each.lines().map(Line::parse).toList()))
        .toList();
  }
}
