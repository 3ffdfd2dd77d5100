package dev.levelup.chat.client.ui.timeline;

import dev.levelup.chat.client.state.ForeignText;
import dev.levelup.chat.client.ui.attachment.AttachmentWords;
import dev.levelup.chat.client.ui.attachment.MessageFile;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.protocol.Attachment;
import dev.levelup.chat.protocol.Quote;
import java.util.List;

/** A message as assistive tools hear it. */
final class SpokenMessage {
  private final MessageTimes times;
  private final Reactors reactors;
  private final Translations translations;

  SpokenMessage(MessageTimes times, Reactors reactors, Translations translations) {
    this.times = times;
    this.reactors = reactors;
    this.translations = translations;
  }

  /**
   * @param words what is shown of its text
   */
  String of(MessageCellModel message, String words) {
    String time = times.time(message.at());
    String said = reacted(message, answering(message, withFiles(message, words)));
    String condition = condition(message);
    return condition.isEmpty()
        ? translations.of("timeline.message", message.name(), time, said)
        : translations.of("timeline.message.pending", message.name(), time, said, condition);
  }

  private String withFiles(MessageCellModel message, String words) {
    List<Attachment> files = MessageFile.attachments(message.attachments());
    if (files.isEmpty()) {
      return words;
    }
    String spoken = AttachmentWords.spoken(files, translations);
    return words.isEmpty() ? spoken : translations.of("attachment.spoken", words, spoken);
  }

  private String answering(MessageCellModel message, String words) {
    Quote quoted = message.quote();
    if (quoted != null && message.quoteHidden()) {
      return translations.of(
          "timeline.reply.spoken.ignored", translations.of("timeline.quote.ignored"), words);
    }
    return quoted == null
        ? words
        : translations.of(
            "timeline.reply.spoken",
            ForeignText.name(quoted.author()),
            QuoteLine.words(quoted, false, translations),
            words);
  }

  private String reacted(MessageCellModel message, String said) {
    return message.reactions().isEmpty()
        ? said
        : translations.of("timeline.reactions.spoken", said, reactors.spoken(message.reactions()));
  }

  private String condition(MessageCellModel message) {
    String reason = StatePart.reason(message, translations);
    if (!reason.isEmpty()) {
      return reason;
    }
    if (message.isOnItsWay()) {
      return SendingMark.words(message, translations);
    }
    return message.isEdited() ? translations.of("timeline.edited") : "";
  }
}
