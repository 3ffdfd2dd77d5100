package dev.levelup.chat.client.ui.shell;

import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.theme.Theme;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/** Prepares a window: its scene, title, icons and minimum size. FX thread only unless stated. */
public final class StageSetup {
  private static final double MIN_SIDE = 480;
  private static final int[] TRAY_SIDES = {32, 64};
  private static final int[] ICON_SIDES = {16, 32, 48, 64, 128, 256};

  private StageSetup() {}

  /**
   * Prepares a window before it is shown.
   *
   * @param stage has its size
   * @param root all of its content
   */
  public static void prepare(Stage stage, Parent root, Theme theme, Translations translations) {
    // With an explicit size: otherwise the layout runs a second time to find one.
    Scene scene = new Scene(root, stage.getWidth(), stage.getHeight());
    theme.dress(scene);
    if (scene.getEffectiveNodeOrientation() != translations.orientation()) {
      // Only if it changes: setting it would apply CSS to the whole scene once more.
      scene.setNodeOrientation(translations.orientation());
    }
    stage.setScene(scene);
    stage.setTitle(translations.of("app.name"));
    stage.setMinWidth(MIN_SIDE);
    stage.setMinHeight(MIN_SIDE);
    stage.getIcons().setAll(IntStream.of(ICON_SIDES).mapToObj(StageSetup::icon).toList());
  }

  /** Lays the content out before the window is shown, because it is black until its first frame. */
  public static void layOut(Stage stage) {
    Parent root = stage.getScene().getRoot();
    root.resize(stage.getWidth(), stage.getHeight());
    root.applyCss();
    root.layout();
  }

  /** The tray icons in all sizes. Reads files; any thread. */
  public static List<Image> trayIcons() {
    return IntStream.of(TRAY_SIDES).mapToObj(StageSetup::icon).toList();
  }

  private static Image icon(int side) {
    String file = "icons/logo-" + side + ".png";
    URL found = Objects.requireNonNull(StageSetup.class.getResource(file), file);
    return new Image(found.toExternalForm());
  }
}
