package dev.levelup.chat.client.ui.text;

import dev.levelup.chat.client.ui.text.Segment.CodeBlock;
import dev.levelup.chat.client.ui.text.Segment.InlineCode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds code: {@code `inline`}, or lines between fences of three backticks. */
final class CodeMatcher {
  private static final String FENCE = "```";

  /** What may stand on the first fence's line, and the line break behind it. */
  private static final Pattern FIRST_LINE = Pattern.compile("[\\w+#.-]{0,20}[ \\t]*\\n");

  private CodeMatcher() {}

  /** The code that begins with the backtick at {@code start}, if it is closed. */
  static @Nullable Segment at(String content, int start) {
    if (content.startsWith(FENCE, start)) {
      return block(content, start);
    }
    int end = closingTick(content, start + 1);
    return end <= start + 1 ? null : new InlineCode(content.substring(start, end + 1));
  }

  private static @Nullable CodeBlock block(String content, int start) {
    int from = start + FENCE.length();
    int end = content.indexOf(FENCE, from);
    if (end < 0) {
      return null;
    }
    String code = withoutFirstLine(content.substring(from, end));
    return code.isBlank()
        ? null
        : new CodeBlock(content.substring(start, end + FENCE.length()), code.stripTrailing());
  }

  private static String withoutFirstLine(String fenced) {
    Matcher firstLine = FIRST_LINE.matcher(fenced);
    return firstLine.lookingAt() ? fenced.substring(firstLine.end()) : fenced;
  }

  /** The next backtick of the same line, or -1. */
  private static int closingTick(String content, int from) {
    for (int at = from; at < content.length() && content.charAt(at) != '\n'; at++) {
      if (content.charAt(at) == '`') {
        return at;
      }
    }
    return -1;
  }
}
