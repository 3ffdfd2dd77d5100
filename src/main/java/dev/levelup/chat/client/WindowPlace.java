package dev.levelup.chat.client;

import dev.levelup.chat.client.cache.Preferences.WindowBounds;
import dev.levelup.chat.client.cache.Profile;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** Where the window stands: where it was the last time, if a screen is still there. */
final class WindowPlace {
  private static final double WIDTH = 1120;
  private static final double HEIGHT = 760;
  private static final double SMALLEST = 480;

  private WindowPlace() {}

  /**
   * Places a window that does not show yet.
   *
   * @param offset pixels from the middle of the screen, at the first start
   */
  static void restore(Stage stage, Profile profile, double offset) {
    stage.setMinWidth(SMALLEST);
    stage.setMinHeight(SMALLEST);
    WindowBounds bounds = profile.preferences().window();
    if (bounds == null || !isOnScreen(bounds)) {
      bounds = firstTime(offset);
    }
    stage.setX(bounds.x());
    stage.setY(bounds.y());
    stage.setWidth(bounds.width());
    stage.setHeight(bounds.height());
    stage.setMaximized(bounds.maximized());
  }

  /** Remembers where a window stands that is being closed. */
  static void keep(Stage stage, Profile profile) {
    WindowBounds before = profile.preferences().window();
    WindowBounds bounds = bounds(stage, before);
    profile.change(each -> each.withWindow(bounds));
  }

  /** A maximized window has no bounds of its own: those from before hold. */
  private static WindowBounds bounds(Stage stage, @Nullable WindowBounds before) {
    if (stage.isMaximized() && before != null) {
      return new WindowBounds(before.x(), before.y(), before.width(), before.height(), true);
    }
    return new WindowBounds(
        stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
  }

  private static WindowBounds firstTime(double offset) {
    var screen = Screen.getPrimary().getVisualBounds();
    double width = Math.min(WIDTH, screen.getWidth());
    double height = Math.min(HEIGHT, screen.getHeight());
    double x = screen.getMinX() + (screen.getWidth() - width) / 2 + offset;
    double y = screen.getMinY() + (screen.getHeight() - height) / 2 + offset;
    return new WindowBounds(Math.max(0, x), Math.max(0, y), width, height, false);
  }

  private static boolean isOnScreen(WindowBounds bounds) {
    return !Screen.getScreensForRectangle(bounds.x(), bounds.y(), bounds.width(), bounds.height())
        .isEmpty();
  }
}
