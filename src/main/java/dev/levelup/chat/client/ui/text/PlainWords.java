package dev.levelup.chat.client.ui.text;

/** The words of messages as they are read: without their markup. Any thread. */
public final class PlainWords {
  /** What is an emoji, or a host, makes no difference to the letters. */
  private static final MessageParser PARSER = new MessageParser(EmojiIndex.NONE, host -> host);

  private PlainWords() {}

  /** What is read of a message, with its line breaks. */
  public static String of(String content) {
    return Shown.ofBlocks(PARSER.parse(content));
  }
}
