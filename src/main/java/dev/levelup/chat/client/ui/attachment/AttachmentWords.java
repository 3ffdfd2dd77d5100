package dev.levelup.chat.client.ui.attachment;

import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.PlainWords;
import dev.levelup.chat.protocol.Attachment;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.Preview;
import java.util.List;
import java.util.stream.Collectors;

/** Attachments in words: for a message without other words, and for assistive tools. */
public final class AttachmentWords {
  private static final long KILO = 1000;
  private static final long MEGA = KILO * KILO;
  private static final long GIGA = KILO * MEGA;

  private AttachmentWords() {}

  /** One line that stands for the words of a message; empty if there are no attachments. */
  public static String preview(List<Attachment> attachments, Translations translations) {
    if (attachments.isEmpty()) {
      return "";
    }
    int count = attachments.size();
    if (attachments.stream().allMatch(Attachment::isPicture)) {
      return count == 1
          ? translations.of("attachment.picture")
          : translations.of("attachment.pictures", count);
    }
    String first = translations.isolate(name(attachments.getFirst()));
    return count == 1 ? first : translations.of("attachment.files", first, count - 1);
  }

  /**
   * The beginning of a message on one line, without markup; its attachments stand for missing
   * words.
   */
  public static String preview(Message message, Translations translations) {
    String words = Preview.of(PlainWords.of(message.content()));
    return words.isEmpty() ? preview(message.attachments(), translations) : words;
  }

  /**
   * A preview of which only the words are known, as they were typed: without words there are
   * attachments.
   */
  public static String preview(String words, Translations translations) {
    return words.isEmpty()
        ? translations.of("attachment.quoted")
        : Preview.of(PlainWords.of(words));
  }

  /** All attachments, as they are read out. */
  public static String spoken(List<Attachment> attachments, Translations translations) {
    return attachments.stream()
        .map(
            each ->
                each.isPicture()
                    ? translations.of("attachment.picture.named", translations.isolate(name(each)))
                    : translations.of(
                        "attachment.file.named",
                        translations.isolate(name(each)),
                        size(each.size(), translations)))
        .collect(Collectors.joining(", "));
  }

  /** The name of an attachment. */
  public static String name(Attachment attachment) {
    return attachment.name();
  }

  /** A size in bytes, in words. */
  public static String size(long bytes, Translations translations) {
    if (bytes < KILO) {
      return translations.of("attachment.size.bytes", bytes);
    }
    if (bytes < MEGA) {
      return translations.of("attachment.size.kilobytes", (double) bytes / KILO);
    }
    return bytes < GIGA
        ? translations.of("attachment.size.megabytes", (double) bytes / MEGA)
        : translations.of("attachment.size.gigabytes", (double) bytes / GIGA);
  }
}
