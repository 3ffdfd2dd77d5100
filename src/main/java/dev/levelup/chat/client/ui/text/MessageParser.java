package dev.levelup.chat.client.ui.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Parses the content of a message into blocks. Pure, any thread. Accepts any text, in linear time.
 */
public final class MessageParser {
  private final EmojiIndex emoji;
  private final HostNames hosts;

  /**
   * @param emoji recognises emoji
   * @param hosts validates the hosts of links
   */
  public MessageParser(EmojiIndex emoji, HostNames hosts) {
    this.emoji = emoji;
    this.hosts = hosts;
  }

  /** The blocks of a message, formatted as its markup says; never none. */
  List<Block> parse(String content) {
    return MarkupHint.isIn(content)
        ? new MarkupReader(content, splitter(content), hosts).blocks()
        : asTyped(content);
  }

  /** The blocks of a message without formatting: every character as it was typed. */
  List<Block> asTyped(String content) {
    List<Segment> segments = new ArrayList<>();
    splitter(content).split(0, content.length(), Style.PLAIN, segments);
    return Blocks.of(0, segments);
  }

  /** Whether a message is shown otherwise than as it was typed. */
  boolean isFormatted(String content) {
    return MarkupHint.isIn(content) && !parse(content).equals(asTyped(content));
  }

  private WordsSplitter splitter(String content) {
    return new WordsSplitter(content, emoji, hosts);
  }
}
