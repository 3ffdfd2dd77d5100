package dev.levelup.chat.client.desktop;

import java.io.File;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks the user where to save a file, in this system's own way. */
@FunctionalInterface
public interface SaveDialog {
  /**
   * Asks; on the FX thread.
   *
   * @param owner the window that waits for the answer; null for none
   * @param name what is suggested
   * @param chosen receives the file, unless the user cancels; it may exist, and may be replaced
   */
  void ask(@Nullable Window owner, String name, Consumer<Path> chosen);

  /** The dialog of this system, which begins in the folder that was chosen last. */
  static SaveDialog ofThisSystem() {
    FileChooser chooser = new FileChooser();
    return (owner, name, chosen) -> {
      chooser.setInitialFileName(name);
      File file = chooser.showSaveDialog(owner);
      if (file != null) {
        chooser.setInitialDirectory(file.getAbsoluteFile().getParentFile());
        chosen.accept(file.toPath());
      }
    };
  }
}
