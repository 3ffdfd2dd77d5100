package dev.levelup.chat.client.ui.text;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One stretch of a message. The sources of all stretches, put together in order, are the message to
 * the character, whatever of them is shown.
 */
public sealed interface Segment {
  /** The characters of the message that this stretch stands for, never empty. */
  String source();

  /** What runs on in a line of text. */
  sealed interface Inline extends Segment {}

  /** Plain words, line breaks among them. */
  record Words(String source) implements Inline {}

  /**
   * A web address.
   *
   * @param target where it leads
   */
  record Link(String source, WebAddress target) implements Inline {}

  /** Signs that are not shown, since they would turn the order of what is. */
  record Hidden(String source) implements Inline {}

  /** One emoji, a sequence of any length; {@link EmojiIndex} knows its picture. */
  record Emoji(String source) implements Inline {}

  /** Somebody addressed, {@code @name}. */
  record Mention(String source) implements Inline {
    /** The name without the {@code @}. */
    public String name() {
      return source.substring(1);
    }
  }

  /**
   * A few words of code between backticks.
   *
   * @param codeFrom where the code begins in the source, and {@code codeTo} where it ends
   */
  record InlineCode(String source, int codeFrom, int codeTo) implements Inline {
    /** What stands between the backticks, a space for each line break. */
    public String code() {
      return String.join("", pieces());
    }

    /** The code where CRLF is in it taken apart: the CR is not shown. */
    List<String> pieces() {
      return Pattern.compile("\r(?=\n)")
          .splitAsStream(source.substring(codeFrom, codeTo))
          .map(each -> each.replace('\n', ' ').replace('\r', ' '))
          .toList();
    }
  }

  /**
   * Lines of code between fences of backticks.
   *
   * @param codeFrom where the lines alone begin in the source, without the fences and the line
   *     breaks next to them, and {@code codeTo} where they end
   */
  record CodeBlock(String source, int codeFrom, int codeTo) implements Segment {
    /** The lines alone. */
    public String code() {
      return source.substring(codeFrom, codeTo);
    }
  }
}
