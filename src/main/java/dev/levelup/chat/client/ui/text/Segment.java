package dev.levelup.chat.client.ui.text;

/**
 * One stretch of a message. The sources of all stretches, put together in order, are the message to
 * the character, so whatever is shown, a copy gives back what was written.
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

  /** One emoji, a sequence of any length; {@link EmojiIndex} knows its picture. */
  record Emoji(String source) implements Inline {}

  /** Somebody addressed, {@code @name}. */
  record Mention(String source) implements Inline {
    /** The name without the {@code @}. */
    public String name() {
      return source.substring(1);
    }
  }

  /** A few words of code between single backticks. */
  record InlineCode(String source) implements Inline {
    /** What stands between the backticks, on one line. */
    public String code() {
      return source.substring(1, source.length() - 1);
    }
  }

  /**
   * Lines of code between triple backticks.
   *
   * @param code the lines alone, without the fences, a language's name behind the first fence and
   *     the line breaks next to them
   */
  record CodeBlock(String source, String code) implements Segment {
    /** Where the code begins in the source. */
    int codeFrom() {
      String withoutFence = source.substring(0, source.length() - "```".length());
      return withoutFence.stripTrailing().length() - code.length();
    }
  }
}
