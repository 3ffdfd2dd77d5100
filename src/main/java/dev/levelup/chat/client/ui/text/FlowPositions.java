package dev.levelup.chat.client.ui.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Maps positions in a flow to offsets in the message and back: in a flow an emoji is one character,
 * and some characters of the message are not shown.
 */
final class FlowPositions {
  /** {@code shown} characters of the flow represent {@code written} of the message. */
  private record Range(int from, int shown, int source, int written) {
    /** The position in the flow for an offset in the message. */
    int position(int offset) {
      return from + Math.clamp(offset - source, 0, shown);
    }

    /** The offset in the message for a position in the flow. */
    int offset(int position) {
      return source + (position - from < shown ? Math.min(position - from, written) : written);
    }
  }

  private final List<Range> ranges = new ArrayList<>();
  private int length;
  private int source;

  /**
   * @param source the offset of the flow in the message
   */
  FlowPositions(int source) {
    this.source = source;
  }

  /** The number of characters in the flow. */
  int length() {
    return length;
  }

  /** Appends {@code shown} characters that represent {@code written}. */
  void add(int shown, int written) {
    ranges.add(new Range(length, shown, source, written));
    length += shown;
    source += written;
  }

  /** Appends characters of the message that the flow doesn't show. */
  void skip(int written) {
    source += written;
  }

  /** The offset in the message before or after a character of the flow. */
  int offset(int character, boolean before) {
    int offset = source;
    for (Range each : ranges.reversed()) {
      if (each.from <= character) {
        offset = each.offset(before ? character : character + 1);
        break;
      }
    }
    return offset;
  }

  /** The first position in the flow at or after an offset in the message. */
  int positionAtOrAfter(int offset) {
    return ranges.stream()
        .filter(each -> each.source + each.written > offset)
        .findFirst()
        .map(each -> each.position(offset))
        .orElse(length);
  }

  /** The position after the last character of the flow before an offset in the message. */
  int positionBefore(int offset) {
    return ranges.reversed().stream()
        .filter(each -> each.source < offset)
        .findFirst()
        .map(each -> each.position(offset))
        .orElse(0);
  }
}
