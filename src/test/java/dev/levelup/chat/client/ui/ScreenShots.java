package dev.levelup.chat.client.ui;

import dev.levelup.chat.client.ui.theme.Theme;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ContextMenu;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.testfx.util.WaitForAsyncUtils;

/** Shows views in a separate window and saves them as PNG files. */
public final class ScreenShots {
  private static final int PULSES = 3;

  private final Path folder;
  private final Stage stage;
  private @Nullable Theme theme;

  public ScreenShots(Path folder, Stage stage) {
    this.folder = folder;
    this.stage = stage;
  }

  /**
   * Takes a picture once the view has settled.
   *
   * @param name of the file, without its extension
   * @param then an action on the shown view before the picture
   */
  public void take(
      String name,
      ColorScheme scheme,
      int width,
      int height,
      Callable<Parent> view,
      Runnable then) {
    onFx(
        () -> {
          Theme.prepareType(font -> font);
          return true;
        });
    onFx(() -> show(scheme, new Scene(view.call(), width, height)));
    settle();
    onFx(
        () -> {
          then.run();
          return true;
        });
    settle();
    save(onFx(this::draw), folder.resolve(name + ".png"));
  }

  /** The window, and above it the menus that are open; they are closed then. */
  private BufferedImage draw() {
    Scene scene = stage.getScene();
    BufferedImage all = pixels(scene.snapshot(null));
    Graphics2D graphics = all.createGraphics();
    for (Window each : List.copyOf(Window.getWindows())) {
      if (each instanceof ContextMenu menu) {
        int x = (int) (menu.getX() - stage.getX() - scene.getX());
        int y = (int) (menu.getY() - stage.getY() - scene.getY());
        graphics.drawImage(pixels(content(menu.getScene())), x, y, null);
        menu.hide();
      }
    }
    graphics.dispose();
    return all;
  }

  /** Without the background of a scene, which hides what is below a shadow. */
  private static WritableImage content(Scene scene) {
    SnapshotParameters clear = new SnapshotParameters();
    clear.setFill(Color.TRANSPARENT);
    clear.setViewport(new Rectangle2D(0, 0, scene.getWidth(), scene.getHeight()));
    return scene.getRoot().snapshot(clear, null);
  }

  private boolean show(ColorScheme scheme, Scene scene) {
    theme = new Theme(new SimpleObjectProperty<>(scheme), Application::setUserAgentStylesheet);
    theme.dress(scene);
    stage.setScene(scene);
    stage.setX(0);
    stage.setY(0);
    stage.sizeToScene();
    stage.show();
    return true;
  }

  /** The theme of the view shown. */
  Theme theme() {
    return Objects.requireNonNull(theme);
  }

  private static void settle() {
    for (int i = 0; i < PULSES; i++) {
      WaitForAsyncUtils.waitForFxEvents();
    }
  }

  /** Waits as long as it takes: a busy machine may need many seconds for a screen. */
  private static <T> T onFx(Callable<T> action) {
    try {
      return WaitForAsyncUtils.asyncFx(action).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  public static void write(WritableImage image, Path file) {
    save(pixels(image), file);
  }

  private static BufferedImage pixels(WritableImage image) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    BufferedImage pixels = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        pixels.setRGB(x, y, image.getPixelReader().getArgb(x, y));
      }
    }
    return pixels;
  }

  private static void save(BufferedImage pixels, Path file) {
    try {
      Files.createDirectories(file.getParent());
      ImageIO.write(pixels, "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
