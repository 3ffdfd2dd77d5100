package dev.levelup.chat.client.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.net.Uts46;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Texts that cost most if a step looks back, ahead or again: a text of four times the length may
 * take four times the CPU time of this thread, with tolerance eight times, but not sixteen times.
 */
@Tag("slow")
class LinearTimeTest {
  private static final int SHORT = 16 * 1024;
  private static final int TIMES = 4;
  private static final int PATIENCE = 2;
  private static final int TRIES = 60;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final EmojiIndex EMOJI = EmojiIndex.load();
  private final MessageParser parser = new MessageParser(EMOJI, Uts46::ascii);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        ":",
        "`",
        "``` ",
        "```a",
        "```\n",
        "a ```\n",
        "a ```\na",
        "` `` ",
        "`\n\n",
        "`\n",
        "`a\n",
        "a\n",
        "\r\n",
        "http://",
        "https://",
        "https://a)",
        "https://a@",
        "https://a.b/(",
        "https://a.b/(]",
        "https://a.b/[(",
        "https://a.b/\u0301",
        "https://a.b/'",
        "https://a.b,",
        "https://a:1@",
        "*https://a.b/*",
        "http://[",
        "https://[::",
        "http://a.b谢",
        "www.",
        "www.a.bb,",
        "www.a.bb=",
        "www.a.bb:x",
        "www.a.bb谢",
        "www.a.1.",
        "((",
        "([{",
        ")]}",
        "*_~",
        "*",
        "*a ",
        "a* ",
        "*a*",
        "**a",
        "*a _b ",
        "_",
        "_a ",
        "~~a ",
        "[",
        "[a](",
        "[a](b)",
        "![a](https://a.b)",
        "[a]",
        "]",
        "\\*",
        ">",
        "> ",
        "> a\n",
        "> > > > > a\n",
        "- ",
        "- a\n",
        "  - a\n",
        "1. a\n",
        "> ```\n",
        "[a]: b\n",
        "<a ",
        "&amp;",
        "@",
        "@a.",
        "@a_",
        "👩‍",
        "🇩",
        "1️",
        "\u0301",
        "a\u0301",
        "a\u200D",
        "क्‍",
        "م\u200C",
        "\u2066",
        "\u2066a",
        "\u2066a\u2069",
        "\u2069",
        "\u202Ea",
        "aش",
        "a\u200B",
        "谢a"
      })
  void timeGrowsWithTheLengthOnly(String piece) {
    check(piece.repeat(SHORT / piece.length()), piece.repeat(SHORT / piece.length() * TIMES));
    // One such character makes the whole text be checked.
    check(
        piece.repeat(SHORT / piece.length()) + " \u200D\u2066`[",
        piece.repeat(SHORT / piece.length() * TIMES) + " \u200D\u2066`[");
  }

  private void check(String text, String longer) {
    long usual = Long.MAX_VALUE;
    long most = Long.MAX_VALUE;
    // The first runs compile the code; a pause of the machine may affect any run, but not all.
    for (int run = 0; run < TRIES && (run < 3 || most > usual * TIMES * PATIENCE); run++) {
      usual = Math.min(usual, cost(text));
      most = Math.min(most, cost(longer));
    }
    assertThat(most).as("CPU ns").isLessThanOrEqualTo(usual * TIMES * PATIENCE);
  }

  private long cost(String text) {
    long before = THREADS.getCurrentThreadCpuTime();
    parser.parse(text);
    Script.runs(text);
    Direction.of(text);
    BidiControls.without(text);
    Clusters.first(text, text.length() / 2);
    return Math.max(1, THREADS.getCurrentThreadCpuTime() - before);
  }
}
