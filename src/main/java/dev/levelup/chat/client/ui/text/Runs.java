package dev.levelup.chat.client.ui.text;

import dev.levelup.chat.client.ui.text.Script.Run;
import java.util.ArrayList;
import java.util.List;

/** Groups the characters of a text into runs of one script. */
final class Runs {
  /**
   * At each line break JavaFX shapes the rest of a run again, which is quadratic in the run's
   * length. Runs therefore end at the first space after this many characters.
   */
  private static final int MAX_SHAPED = 80;

  private static final char FIRST_SHAPED = '\u0590';

  private final List<Run> runs = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private Script script = Script.OTHER;
  private boolean shaped;

  void add(String characters, Script next) {
    if (next != script || isLongEnough()) {
      end();
      script = next;
    }
    text.append(characters);
    shaped |= characters.charAt(0) >= FIRST_SHAPED;
  }

  /** The runs of all text that was added. */
  List<Run> all() {
    end();
    return runs;
  }

  private boolean isLongEnough() {
    return shaped && text.length() >= MAX_SHAPED && text.charAt(text.length() - 1) == ' ';
  }

  private void end() {
    if (!text.isEmpty()) {
      runs.add(new Run(text.toString(), script));
      text.setLength(0);
      shaped = false;
    }
  }
}
