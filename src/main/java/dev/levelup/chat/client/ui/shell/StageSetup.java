package dev.levelup.chat.client.ui.shell;

import dev.levelup.chat.client.ui.i18n.Translations;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/** What the desktop shows of the window: its name, its icon, and how small it may get. */
public final class StageSetup {
  private static final double MIN_SIDE = 480;
  private static final int[] TRAY_SIDES = {32, 64};
  private static final int[] ICON_SIDES = {16, 32, 48, 64, 128, 256};

  private StageSetup() {}

  /** Sets a window up that has not been shown yet. */
  public static void prepare(Stage stage, Translations translations) {
    stage.setTitle(translations.of("app.name"));
    stage.setMinWidth(MIN_SIDE);
    stage.setMinHeight(MIN_SIDE);
    stage.getIcons().setAll(IntStream.of(ICON_SIDES).mapToObj(StageSetup::icon).toList());
  }

  /** The icon in the sizes for a tray; any thread, and it reads files. */
  public static List<Image> trayIcons() {
    return IntStream.of(TRAY_SIDES).mapToObj(StageSetup::icon).toList();
  }

  private static Image icon(int side) {
    String file = "icons/logo-" + side + ".png";
    URL found = Objects.requireNonNull(StageSetup.class.getResource(file), file);
    return new Image(found.toExternalForm());
  }
}
