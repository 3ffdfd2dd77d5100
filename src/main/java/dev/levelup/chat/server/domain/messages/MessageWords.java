package dev.levelup.chat.server.domain.messages;

import dev.levelup.chat.protocol.MessageContent;
import dev.levelup.chat.protocol.VisibleText;
import dev.levelup.chat.server.domain.Refusal;
import dev.levelup.chat.server.domain.RefusedException;
import java.util.regex.Pattern;

/** The rules for a message's content. */
final class MessageWords {
  private static final Pattern UNKEEPABLE = Pattern.compile("[\\p{Cs}\\x00]");

  private MessageWords() {}

  /**
   * The content as it is stored. Unpaired surrogates cannot be stored in UTF-8, and not every
   * database can store NUL; both are replaced here, so that the broadcast and the history are
   * equal.
   *
   * @throws RefusedException when no character is visible, or it is too long
   */
  static String check(String content) {
    String text = checkOptional(content);
    if (text.isEmpty()) {
      throw new RefusedException(Refusal.EMPTY_MESSAGE);
    }
    return text;
  }

  /**
   * The same for a message that may have no words, because it has attachments: empty when no
   * character is visible.
   *
   * @throws RefusedException when it is too long
   */
  static String checkOptional(String content) {
    String text = MessageContent.trim(content);
    if (VisibleText.isBlank(text)) {
      return "";
    }
    if (text.length() > MessageContent.MAX_LENGTH) {
      throw new RefusedException(Refusal.MESSAGE_TOO_LONG);
    }
    return UNKEEPABLE.matcher(text).replaceAll("\uFFFD");
  }
}
