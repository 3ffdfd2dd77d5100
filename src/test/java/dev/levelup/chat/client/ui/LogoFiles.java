package dev.levelup.chat.client.ui;

import dev.levelup.chat.client.ui.theme.Logo;
import dev.levelup.chat.client.ui.theme.Theme;
import java.nio.file.Path;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Renders the window's icons again after a change of the logo. */
final class LogoFiles {
  private static final Path FOLDER =
      Path.of("src/main/resources/dev/levelup/chat/client/ui/shell/icons");

  private LogoFiles() {}

  public static void main(String[] args) throws Exception {
    FxToolkit.registerPrimaryStage();
    for (int side : new int[] {16, 32, 48, 64, 128, 256}) {
      WaitForAsyncUtils.waitForAsyncFx(10_000, () -> draw(side));
    }
    System.exit(0);
  }

  private static boolean draw(int side) {
    Logo logo = new Logo();
    StackPane root = new StackPane(logo);
    Scene scene = new Scene(root, side, side);
    new Theme(new SimpleObjectProperty<>(ColorScheme.LIGHT), _ -> {}).dress(scene);
    root.applyCss();
    // After the style sheet is applied, because it sets a size.
    logo.setPrefSize(side, side);
    root.layout();
    SnapshotParameters clear = new SnapshotParameters();
    clear.setFill(Color.TRANSPARENT);
    ScreenShots.write(logo.snapshot(clear, null), FOLDER.resolve("logo-" + side + ".png"));
    return true;
  }
}
