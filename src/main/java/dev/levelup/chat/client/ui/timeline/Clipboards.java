package dev.levelup.chat.client.ui.timeline;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Copies text to the system clipboard. */
final class Clipboards {
  private Clipboards() {}

  static void copy(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
