package dev.levelup.chat.server.domain;

import dev.levelup.chat.protocol.MessageContent;
import dev.levelup.chat.protocol.VisibleText;
import java.util.regex.Pattern;

/** What the words of a message may be. */
final class MessageWords {
  private static final Pattern UNKEEPABLE = Pattern.compile("[\\p{Cs}\\x00]");

  private MessageWords() {}

  /**
   * The words as they are kept. Half a character cannot be kept in UTF-8, and NUL not in every
   * database: the same for those who hear it and who read it.
   *
   * @throws RefusedException when nothing of them is to be seen, or they are too long
   */
  static String check(String content) {
    String text = MessageContent.trim(content);
    if (VisibleText.isBlank(text)) {
      throw new RefusedException(Refusal.EMPTY_MESSAGE);
    }
    if (text.length() > MessageContent.MAX_LENGTH) {
      throw new RefusedException(Refusal.MESSAGE_TOO_LONG);
    }
    return UNKEEPABLE.matcher(text).replaceAll("\uFFFD");
  }
}
