package dev.levelup.chat.client.ui.theme;

import java.util.Map;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/** Copies to the system clipboard. FX thread only. */
public final class Clipboards {
  private Clipboards() {}

  /** Replaces the clipboard's content with this picture. */
  public static void copy(Image picture) {
    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.IMAGE, picture));
  }

  /** Replaces the clipboard's content with this text. */
  public static void copy(String text) {
    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
  }
}
