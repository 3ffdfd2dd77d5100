package dev.levelup.chat.client.desktop;

import dev.levelup.chat.client.cache.Preferences.WindowBounds;
import dev.levelup.chat.client.cache.Profile;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * The position and size of the window: restored from the last time, on an existing screen, and
 * stored after each move, however the program ends. On the FX thread.
 */
public final class WindowPlace {
  private static final double WIDTH = 1120;
  private static final double HEIGHT = 760;
  private static final double SMALLEST = 480;

  private final Stage stage;
  private final Profile profile;
  private final PauseTransition rest = new PauseTransition(Duration.millis(300));
  private Subscription following = Subscription.EMPTY;

  /**
   * @param stage not shown yet
   * @param profile stores the bounds
   */
  public WindowPlace(Stage stage, Profile profile) {
    this.stage = stage;
    this.profile = profile;
    rest.setOnFinished(_ -> store());
  }

  /**
   * Places the window.
   *
   * @param offset pixels from the middle of the screen, at the first start
   */
  public void restore(double offset) {
    List<Rectangle2D> screens = Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
    Rectangle2D primary = Screen.getPrimary().getVisualBounds();
    WindowBounds stored = profile.preferences().window();
    WindowBounds wanted = stored != null && isUsable(stored) ? stored : firstTime(primary, offset);
    WindowBounds bounds = fit(wanted, screens, primary);
    stage.setX(bounds.x());
    stage.setY(bounds.y());
    stage.setWidth(bounds.width());
    stage.setHeight(bounds.height());
    stage.setMaximized(bounds.maximized());
  }

  /** From now on, stores the bounds whenever the window has been moved. */
  public void follow() {
    following =
        Stream.of(
                stage.xProperty(),
                stage.yProperty(),
                stage.widthProperty(),
                stage.heightProperty(),
                stage.maximizedProperty())
            .map(each -> each.subscribe(_ -> rest.playFromStart()))
            .reduce(Subscription.EMPTY, Subscription::and);
  }

  /** Stores the present bounds, and stops observing the window. */
  public void close() {
    following.unsubscribe();
    rest.stop();
    store();
  }

  private void store() {
    if (!stage.isIconified()
        && !stage.isFullScreen()) { // otherwise its bounds are not those to restore
      WindowBounds now = bounds(profile.preferences().window());
      if (isUsable(now)) { // a window that was never shown has no bounds
        profile.change(each -> each.withWindow(now));
      }
    }
  }

  /** For a maximized window the former bounds are stored. */
  private WindowBounds bounds(@Nullable WindowBounds before) {
    if (stage.isMaximized() && before != null) {
      return new WindowBounds(before.x(), before.y(), before.width(), before.height(), true);
    }
    return new WindowBounds(
        stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
  }

  private static WindowBounds firstTime(Rectangle2D screen, double offset) {
    double x = screen.getMinX() + (screen.getWidth() - WIDTH) / 2 + offset;
    double y = screen.getMinY() + (screen.getHeight() - HEIGHT) / 2 + offset;
    return new WindowBounds(x, y, WIDTH, HEIGHT, false);
  }

  private static boolean isUsable(WindowBounds bounds) {
    return DoubleStream.of(bounds.x(), bounds.y(), bounds.width(), bounds.height())
        .allMatch(Double::isFinite);
  }

  /**
   * The bounds, moved and shrunk to fit on one screen: the one that shows most of them.
   *
   * @param screens without the desktop's panels
   * @param primary used if no screen shows any of them
   */
  static WindowBounds fit(WindowBounds wanted, List<Rectangle2D> screens, Rectangle2D primary) {
    Rectangle2D screen =
        screens.stream()
            .filter(each -> shownOn(each, wanted) > 0)
            .max(Comparator.comparingDouble(each -> shownOn(each, wanted)))
            .orElse(primary);
    double width = length(wanted.width(), screen.getWidth());
    double height = length(wanted.height(), screen.getHeight());
    return new WindowBounds(
        Math.clamp(wanted.x(), screen.getMinX(), screen.getMaxX() - width),
        Math.clamp(wanted.y(), screen.getMinY(), screen.getMaxY() - height),
        width,
        height,
        wanted.maximized());
  }

  private static double length(double wanted, double screen) {
    return Math.min(Math.max(wanted, SMALLEST), screen);
  }

  /** In square pixels. */
  private static double shownOn(Rectangle2D screen, WindowBounds bounds) {
    double left = Math.max(screen.getMinX(), bounds.x());
    double right = Math.min(screen.getMaxX(), bounds.x() + bounds.width());
    double top = Math.max(screen.getMinY(), bounds.y());
    double bottom = Math.min(screen.getMaxY(), bounds.y() + bounds.height());
    return Math.max(0, right - left) * Math.max(0, bottom - top);
  }
}
