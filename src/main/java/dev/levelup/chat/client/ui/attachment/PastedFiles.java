package dev.levelup.chat.client.ui.attachment;

import dev.levelup.chat.client.ui.shortcut.Shortcut;
import java.io.File;
import java.util.List;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Attaches the pictures and files that are pasted into a field. Text wins; with the other shortcut
 * files do.
 */
public final class PastedFiles {
  private final TrayViewModel tray;
  private final TextInputControl input;

  private PastedFiles(TrayViewModel tray, TextInputControl input) {
    this.tray = tray;
    this.input = input;
  }

  /** Listens to a field. */
  public static void follow(TextInputControl input, TrayViewModel tray) {
    PastedFiles pasted = new PastedFiles(tray, input);
    input.addEventFilter(KeyEvent.KEY_PRESSED, pasted::pressed);
  }

  private void pressed(KeyEvent key) {
    boolean filesWin = Shortcut.PASTE_FILES.matches(key);
    if (!filesWin && !Shortcut.PASTE.matches(key)) {
      return;
    }
    Clipboard clipboard = Clipboard.getSystemClipboard();
    boolean takesText = !filesWin && hasText(clipboard);
    if (!takesText && tray.possibleProperty().getValue() && attach(clipboard)) {
      key.consume();
    } else if (filesWin) {
      input.paste();
      key.consume();
    }
  }

  private boolean attach(Clipboard clipboard) {
    List<File> files = clipboard.getFiles();
    if (!files.isEmpty()) {
      tray.attach(files.stream().map(File::toPath).toList());
      return true;
    }
    Image image = clipboard.getImage();
    if (image != null) {
      tray.attachPicture(image.getWidth() * image.getHeight(), to -> PngWriter.write(image, to));
    }
    return image != null;
  }

  /** File managers add the paths as text: they are not what the user means. */
  private static boolean hasText(Clipboard clipboard) {
    String text = clipboard.getString();
    return text != null && !text.isBlank() && !isListOf(text, clipboard.getFiles());
  }

  static boolean isListOf(String text, @Nullable List<File> files) {
    List<String> lines = text.lines().map(String::strip).filter(each -> !each.isEmpty()).toList();
    return files != null
        && lines.size() == files.size()
        && files.stream()
            .map(File::toPath)
            .allMatch(
                file -> lines.contains(file.toString()) || lines.contains(file.toUri().toString()));
  }
}
