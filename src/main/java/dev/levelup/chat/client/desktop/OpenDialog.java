package dev.levelup.chat.client.desktop;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks the user for files, in this system's own way. */
@FunctionalInterface
public interface OpenDialog {
  /**
   * Asks; on the FX thread.
   *
   * @param owner the window that waits for the answer; null for none
   * @param title what the files are for
   * @param chosen receives at least one file, unless the user cancels
   */
  void ask(@Nullable Window owner, String title, Consumer<List<Path>> chosen);

  /** The dialog of this system, which begins in the folder that was chosen last. */
  static OpenDialog ofThisSystem() {
    FileChooser chooser = new FileChooser();
    return (owner, title, chosen) -> {
      chooser.setTitle(title);
      List<File> files = chooser.showOpenMultipleDialog(owner);
      if (files != null && !files.isEmpty()) {
        chooser.setInitialDirectory(files.getFirst().getAbsoluteFile().getParentFile());
        chosen.accept(files.stream().map(File::toPath).toList());
      }
    };
  }
}
