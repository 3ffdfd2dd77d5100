package dev.levelup.chat.client.ui.text;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A segment of a message. The sources of all segments, concatenated in order, are exactly the
 * message, whatever is shown of them.
 */
public sealed interface Segment {
  /** The text of the message that this segment represents, never empty. */
  String source();

  /** A segment within a line of text. */
  sealed interface Inline extends Segment {}

  /** Plain text, including line breaks. */
  record Words(String source) implements Inline {}

  /**
   * A web address.
   *
   * @param target the address to open
   */
  record Link(String source, WebAddress target) implements Inline {}

  /** Characters that are not shown, since they would reorder the text. */
  record Hidden(String source) implements Inline {}

  /** One emoji, possibly a sequence; {@link EmojiIndex} knows its image. */
  record Emoji(String source) implements Inline {}

  /** A mention, {@code @name}. */
  record Mention(String source) implements Inline {
    /** The name without the {@code @}. */
    public String name() {
      return source.substring(1);
    }
  }

  /**
   * Inline code between backticks.
   *
   * @param codeFrom the start of the code in the source; {@code codeTo} is its end
   */
  record InlineCode(String source, int codeFrom, int codeTo) implements Inline {
    /** The text between the backticks, with a space for each line break. */
    public String code() {
      return String.join("", pieces());
    }

    /** The code split at each CRLF, since the CR is not shown. */
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
   * @param codeFrom the start of the code in the source, without the fences and the line breaks
   *     next to them; {@code codeTo} is its end
   */
  record CodeBlock(String source, int codeFrom, int codeTo) implements Segment {
    /** The code without fences. */
    public String code() {
      return source.substring(codeFrom, codeTo);
    }
  }
}
