package dev.levelup.chat.client.ui.timeline;

import dev.levelup.chat.client.state.TimelineItem;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.pane.TextSelection.Part;
import dev.levelup.chat.client.ui.text.MessageText;
import java.util.ArrayList;
import java.util.List;

/**
 * Messages as text for the clipboard: verbatim except for bidirectional control characters, which
 * would reorder text around the place of pasting. Dates and times are in the reader's language.
 */
final class Transcript {
  /** A message and the part of its content that is copied. */
  private record Line(MessageCellModel message, String content) {}

  private final ReadingViewModel reading;
  private final MessageTimes times;
  private final Translations translations;

  Transcript(ReadingViewModel reading, MessageTimes times, Translations translations) {
    this.reading = reading;
    this.times = times;
    this.translations = translations;
  }

  /** The plain text of a part of one message; several messages with author and time. */
  String of(List<Part<TimelineItem>> parts) {
    return parts.size() == 1
        ? MessageText.inOrder(content(parts.getFirst()))
        : lines(
            parts.stream()
                .map(each -> new Line(reading.cells().cellModel(each.item()), content(each)))
                .toList());
  }

  /** A message with its author, date and time. */
  String of(MessageCellModel message) {
    return lines(List.of(new Line(message, message.content())));
  }

  private String lines(List<Line> lines) {
    List<String> copied = new ArrayList<>();
    String day = "";
    for (Line each : lines) {
      String now = times.day(each.message.at());
      if (!now.equals(day)) {
        copied.add(now);
        day = now;
      }
      String time = times.time(each.message.at());
      copied.add(
          translations.of(
              "timeline.copied", each.message.name(), time, MessageText.inOrder(each.content)));
    }
    return String.join("\n", copied);
  }

  private String content(Part<TimelineItem> part) {
    String content = reading.cells().cellModel(part.item()).content();
    return WholeMarkup.of(content, part.from(), part.to());
  }
}
