package dev.levelup.chat.client.ui.shell;

import dev.levelup.chat.client.ui.i18n.Translations;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/** Sets the window's title, icons and minimum size. */
public final class StageSetup {
  private static final double MIN_SIDE = 480;
  private static final int[] TRAY_SIDES = {32, 64};
  private static final int[] ICON_SIDES = {16, 32, 48, 64, 128, 256};

  private StageSetup() {}

  /** Prepares a window before it is shown. */
  public static void prepare(Stage stage, Translations translations) {
    stage.setTitle(translations.of("app.name"));
    stage.setMinWidth(MIN_SIDE);
    stage.setMinHeight(MIN_SIDE);
    stage.getIcons().setAll(IntStream.of(ICON_SIDES).mapToObj(StageSetup::icon).toList());
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
