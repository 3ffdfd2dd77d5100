package dev.levelup.chat.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.javafx.tk.Toolkit;
import dev.levelup.chat.client.ui.theme.Theme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.robot.Motion;
import org.testfx.service.query.PointQuery;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Base of the tests that show a window on the headless platform: one stage at 0,0 (the wheel and
 * the pop-ups are right only there), closed after each test, and a failure for every uncaught
 * exception on the FX thread.
 */
@Tag("slow")
public abstract class UiTest extends FxRobot {
  /** How many times a scheduled task may schedule another one. */
  private static final int ROUNDS = 5;

  /** The headless frame buffer is a square of this side, in pixels; no stage may be larger. */
  public static final double SCREEN = 1000;

  static {
    // The robot needs no pauses in tests; it reads this when it is created.
    System.setProperty("testfx.robot.write_sleep", "0");
    System.setProperty("testfx.robot.move_max_count", "1");
  }

  private QuickRobot quick;
  private final CssWarnings css = CssWarnings.listen();
  private final List<Throwable> uncaught = Collections.synchronizedList(new ArrayList<>());

  /** The window of this test, not shown before {@link #show}. FX thread only. */
  protected Stage stage;

  /** The theme of the window shown. FX thread only. */
  protected Theme windowTheme;

  @BeforeAll
  static void prepareType() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
    onFx(() -> Theme.prepareType(font -> font));
  }

  @BeforeEach
  final void openStage() throws TimeoutException {
    // TestFX would fail every later test for the one exception that record() lets pass.
    WaitForAsyncUtils.autoCheckException = false;
    stage = FxToolkit.registerPrimaryStage();
    quick = new QuickRobot(robotContext().getBaseRobot(), UiTest::settle);
    onFx(
        () -> {
          Thread.currentThread().setUncaughtExceptionHandler((_, e) -> record(e));
          return null;
        });
  }

  @AfterEach
  final void closeStage() throws TimeoutException {
    settle();
    FxToolkit.cleanupStages();
    settle();
    css.close();
    assertThat(css.heard()).as("style sheets").isEmpty();
    // Later exceptions are mostly its consequence: a broken scene throws in every pulse.
    if (!uncaught.isEmpty()) {
      throw new AssertionError(
          "the first of " + uncaught.size() + " uncaught", uncaught.getFirst());
    }
  }

  /**
   * The centre of a node, measured on the FX thread: layout by two threads would break the scene.
   */
  @Override
  public PointQuery point(Node node) {
    return point(onFx(() -> super.point(node).query()));
  }

  /** As {@link #point(Node)}, for the first visible node that the query finds. */
  @Override
  public PointQuery point(String query) {
    return point(onFx(() -> super.point(query).query()));
  }

  @Override
  public FxRobot clickOn(String query, Motion motion, MouseButton... buttons) {
    return clickOn(point(query), motion, buttons);
  }

  @Override
  public FxRobot clickOn(PointQuery place, Motion motion, MouseButton... buttons) {
    quick.clicks().clickOn(place, motion, buttons);
    return this;
  }

  @Override
  public FxRobot clickOn(MouseButton... buttons) {
    quick.clicks().clickOn(buttons);
    return this;
  }

  @Override
  public FxRobot push(KeyCode... combination) {
    quick.keys().push(combination);
    return this;
  }

  @Override
  public FxRobot push(KeyCodeCombination combination) {
    quick.keys().push(combination);
    return this;
  }

  @Override
  public FxRobot type(KeyCode... keys) {
    quick.keys().type(keys);
    return this;
  }

  @Override
  public FxRobot write(String text) {
    quick.write(text);
    return this;
  }

  /**
   * Shows a view in the light theme and waits until it is laid out.
   *
   * @param width of the scene in pixels, at most {@link #SCREEN}
   * @param height of the scene in pixels, at most {@link #SCREEN}
   * @param view builds the scene's root; called on the FX thread
   * @return the root
   */
  protected final <T extends Parent> T show(double width, double height, Callable<T> view) {
    T root = onFx(view);
    onFx(() -> open(new Scene(root, width, height)));
    return root;
  }

  /** Runs the action on the FX thread and waits for its result. */
  protected static <T> T onFx(Callable<T> action) {
    try {
      return WaitForAsyncUtils.asyncFx(action).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  /** Runs the action on the FX thread and waits until it and what it scheduled are done. */
  protected static void onFx(Runnable action) {
    onFx(
        () -> {
          action.run();
          return true;
        });
    settle();
  }

  /** Waits until the FX thread has run what is scheduled, and what that schedules in turn. */
  protected static void settle() {
    for (int round = 0; round < ROUNDS; round++) {
      onFx(
          () -> {
            Toolkit.getToolkit().firePulse();
            return true;
          });
    }
  }

  private void open(Scene scene) {
    windowTheme = theme();
    windowTheme.dress(scene);
    stage.setScene(scene);
    // An earlier test may have resized the only primary stage.
    stage.sizeToScene();
    stage.setX(0);
    stage.setY(0);
    stage.show();
    scene.getRoot().applyCss();
    scene.getRoot().layout();
  }

  /** A theme that no desktop keeps, unlike one that follows its colour scheme. */
  protected static Theme theme() {
    return new Theme(
        new SimpleObjectProperty<>(ColorScheme.LIGHT), Application::setUserAgentStylesheet);
  }

  private void record(Throwable e) {
    if (!drawsOutsideTheFrameBuffer(e)) {
      uncaught.add(e);
    }
  }

  /** The headless platform throws if a shadow or a pop-up extends beyond its frame buffer. */
  private static boolean drawsOutsideTheFrameBuffer(Throwable e) {
    return Arrays.stream(e.getStackTrace())
        .anyMatch(
            frame ->
                frame.getClassName().endsWith("HeadlessWindow")
                    && frame.getMethodName().equals("blit"));
  }
}
