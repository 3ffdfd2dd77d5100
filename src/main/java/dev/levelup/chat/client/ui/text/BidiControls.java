package dev.levelup.chat.client.ui.text;

import dev.levelup.chat.client.ui.text.Segment.Hidden;
import dev.levelup.chat.client.ui.text.Segment.Words;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * Bidirectional control characters, which reorder text: embeddings and overrides, which display
 * {@code gnp.exe} as {@code exe.png}, and isolates. Isolates that are closed in their paragraph
 * affect only their own content and are left in place. Pure, any thread.
 */
final class BidiControls {
  private static final char POP_ISOLATE = '\u2069';

  /** The indexes of the hidden characters. */
  private final BitSet hidden = new BitSet();

  /** The indexes of the open isolates. */
  private final Deque<Integer> open = new ArrayDeque<>();

  private int at;

  private BidiControls() {}

  /** Removes the control characters that affect surrounding text. */
  static String without(String text) {
    if (!isIn(text)) {
      return text;
    }
    BidiControls controls = new BidiControls();
    controls.read(text);
    controls.endParagraph();
    StringBuilder left = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (!controls.hidden.get(i)) {
        left.append(text.charAt(i));
      }
    }
    return left.toString();
  }

  /** The same segments, with the control characters in words replaced by hidden segments. */
  static List<Segment> hide(List<Segment> segments) {
    if (!isInWords(segments)) {
      return segments;
    }
    BidiControls controls = new BidiControls();
    segments.forEach(controls::read);
    controls.endParagraph();
    return controls.split(segments);
  }

  /** Whether a character is a bidirectional control character. */
  static boolean isOne(char c) {
    return isEmbedding(c) || isIsolate(c);
  }

  private static boolean isInWords(List<Segment> segments) {
    for (Segment each : segments) {
      if (each instanceof Words words && isIn(words.source())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isIn(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isOne(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isEmbedding(char c) {
    return c >= '\u202A' && c <= '\u202E';
  }

  private static boolean isIsolate(char c) {
    return c >= '\u2066' && c <= POP_ISOLATE;
  }

  private void read(Segment segment) {
    int from = at;
    if (segment instanceof Words words) {
      read(words.source());
    }
    at = from + segment.source().length();
  }

  private void read(String words) {
    for (int i = 0; i < words.length(); i++, at++) {
      read(words.charAt(i));
    }
  }

  private void read(char c) {
    if (Character.getDirectionality(c) == Character.DIRECTIONALITY_PARAGRAPH_SEPARATOR) {
      endParagraph();
    } else if (c == POP_ISOLATE) {
      hidden.set(at, open.poll() == null);
    } else if (isIsolate(c)) {
      open.push(at);
    } else {
      hidden.set(at, isEmbedding(c));
    }
  }

  private void endParagraph() {
    open.forEach(hidden::set);
    open.clear();
  }

  private List<Segment> split(List<Segment> segments) {
    List<Segment> split = new ArrayList<>();
    int from = 0;
    for (Segment each : segments) {
      if (each instanceof Words words) {
        split(words, from, split);
      } else {
        split.add(each);
      }
      from += each.source().length();
    }
    return split;
  }

  private void split(Words segment, int offset, List<Segment> into) {
    String words = segment.source();
    int from = 0;
    while (from < words.length()) {
      boolean hides = hidden.get(offset + from);
      int end = hides ? hidden.nextClearBit(offset + from) : hidden.nextSetBit(offset + from);
      int to = end < 0 ? words.length() : Math.min(words.length(), end - offset);
      String part = words.substring(from, to);
      into.add(hides ? new Hidden(part) : new Words(part, segment.style()));
      from = to;
    }
  }
}
