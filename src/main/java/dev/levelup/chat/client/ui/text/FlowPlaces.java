package dev.levelup.chat.client.ui.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the characters of a flow stand in the message: a flow counts a picture as one, and does not
 * show every sign that was written.
 */
final class FlowPlaces {
  /** {@code shown} characters of the flow that stand for {@code written} of the message. */
  private record Stretch(int from, int shown, int source, int written) {
    /** The place in the flow for one in the message. */
    int place(int offset) {
      return from + Math.clamp(offset - source, 0, shown);
    }

    /** The place in the message for one in the flow. */
    int offset(int place) {
      return source + (place - from < shown ? Math.min(place - from, written) : written);
    }
  }

  private final List<Stretch> stretches = new ArrayList<>();
  private int length;
  private int source;

  /**
   * @param source where the flow begins in the message
   */
  FlowPlaces(int source) {
    this.source = source;
  }

  /** How many characters the flow has. */
  int length() {
    return length;
  }

  /** The flow goes on with {@code shown} characters that stand for {@code written}. */
  void add(int shown, int written) {
    stretches.add(new Stretch(length, shown, source, written));
    length += shown;
    source += written;
  }

  /** The message goes on with signs that the flow doesn't show. */
  void hide(int written) {
    source += written;
  }

  /** The place in the message before or behind a character of the flow. */
  int offset(int character, boolean before) {
    int offset = source;
    for (Stretch each : stretches.reversed()) {
      if (each.from <= character) {
        offset = each.offset(before ? character : character + 1);
        break;
      }
    }
    return offset;
  }

  /** The first character of the flow at or behind a place in the message. */
  int from(int offset) {
    return stretches.stream()
        .filter(each -> each.source + each.written > offset)
        .findFirst()
        .map(each -> each.place(offset))
        .orElse(length);
  }

  /** Behind the last character of the flow before a place in the message. */
  int to(int offset) {
    return stretches.reversed().stream()
        .filter(each -> each.source < offset)
        .findFirst()
        .map(each -> each.place(offset))
        .orElse(0);
  }
}
