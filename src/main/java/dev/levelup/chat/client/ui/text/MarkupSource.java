package dev.levelup.chat.client.ui.text;

import java.util.Arrays;

/** A message as CommonMark reads it: with characters inserted that make it read like a chat's. */
final class MarkupSource {
  private final String text;

  /** For each offset in the text, the offset in the message. */
  private final int[] offsets;

  private MarkupSource(String text, int[] offsets) {
    this.text = text;
    this.offsets = offsets;
  }

  String text() {
    return text;
  }

  /** The offset in the message for an offset in the text. */
  int offset(int at) {
    return offsets[at];
  }

  /** Whether the character is not one of the message. */
  boolean isInserted(int at) {
    return offsets[at] == offsets[at + 1];
  }

  static final class Builder {
    private final String content;
    private final StringBuilder text = new StringBuilder();
    private int[] offsets;
    private int copied;

    Builder(String content) {
      this.content = content;
      offsets = new int[content.length() + 16];
    }

    /** Copies the message up to an offset. */
    void copyTo(int end) {
      for (; copied < end; copied++) {
        add(content.charAt(copied));
      }
    }

    void insert(char c) {
      add(c);
    }

    MarkupSource build() {
      copyTo(content.length());
      int[] all = Arrays.copyOf(offsets, text.length() + 1);
      all[text.length()] = content.length();
      return new MarkupSource(text.toString(), all);
    }

    private void add(char c) {
      if (text.length() == offsets.length) {
        offsets = Arrays.copyOf(offsets, 2 * offsets.length);
      }
      offsets[text.length()] = copied;
      text.append(c);
    }
  }
}
