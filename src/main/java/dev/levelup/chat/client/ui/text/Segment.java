package dev.levelup.chat.client.ui.text;

import java.util.regex.Pattern;

/**
 * A segment within a block of a message. The sources of a block's segments, concatenated in order,
 * are the part of the message that the block represents, whatever is shown of them.
 */
sealed interface Segment {
  /** The text of the message that this segment represents, never empty. */
  String source();

  /** How it is drawn. */
  Style style();

  /** Plain text, including line breaks. */
  record Words(String source, Style style) implements Segment {
    Words(String source) {
      this(source, Style.PLAIN);
    }
  }

  /**
   * A web address as it was written.
   *
   * @param target the address to open
   */
  record Link(String source, WebAddress target, Style style) implements Segment {}

  /** Characters that are not shown: markup, or what would reorder the text. */
  record Hidden(String source) implements Segment {
    @Override
    public Style style() {
      return Style.PLAIN;
    }
  }

  /** One emoji, possibly a sequence; {@link EmojiIndex} knows its image. */
  record Emoji(String source, Style style) implements Segment {}

  /** A mention, {@code @name}. */
  record Mention(String source, Style style) implements Segment {
    /** The name without the {@code @}. */
    String name() {
      return source.substring(1);
    }
  }

  /** Code, without the backticks around it. */
  record Code(String source, Style style) implements Segment {
    private static final Pattern LINE_BREAK = Pattern.compile("[\r\n]");

    /** The code in one line, with a space for each line break; of the same length. */
    String inLine() {
      return LINE_BREAK.matcher(source).replaceAll(" ");
    }
  }
}
