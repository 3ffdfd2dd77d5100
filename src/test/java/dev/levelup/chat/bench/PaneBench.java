package dev.levelup.chat.bench;

import dev.levelup.chat.client.ui.pane.PaneFuzz;
import dev.levelup.chat.client.ui.theme.Theme;
import dev.levelup.chat.client.ui.timeline.TimelineFuzz;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.stage.Stage;

/**
 * Measures the program's room, its list with the same cells as the others, the stock ListView and
 * Flowless in the same run, prints a table, saves it as JSON and exits with 1 if one of our figures
 * is out of bounds. {@code -Dbench.pictures=true} measures pictures alone, {@code -Dbench.seconds}
 * sets how long the runs with real frames take, {@code -Dbench.seed} repeats the random ones.
 */
public final class PaneBench {
  private static final int FUZZ_EVENTS = 10_000;
  private static final long SEED = Long.getLong("bench.seed", new Random().nextLong());
  private static final int SECONDS = Integer.getInteger("bench.seconds", 10);

  private static final String OURS = "AnchoredList";
  private static final String ROOM = "the room";
  private static final String COMPOSER = ComposerFigures.COMPOSER;

  private final Figures figures = new Figures();
  private final Stage stage = Fx.call(Stage::new);

  private PaneBench() {}

  public static void main(String[] arguments) throws Exception {
    // ListView logs thousands of its own errors.
    Logger.getLogger("").setLevel(Level.WARNING);
    CountDownLatch started = new CountDownLatch(1);
    Platform.startup(started::countDown);
    started.await();
    Platform.setImplicitExit(false);
    Fx.run(() -> Theme.prepareType(font -> font));
    System.out.println("seed " + SEED);
    System.exit(new PaneBench().run() ? 0 : 1);
  }

  private boolean run() throws Exception {
    if (Boolean.getBoolean("bench.pictures")) { // these figures alone
      measurePictures(stand(RoomList::withPictures));
      System.out.print(figures.table(List.of(RoomList.WITH_PICTURES)));
      return figures.reached(RoomList.WITH_PICTURES);
    }
    for (double scale : List.of(1.0, 1.25, 2.0)) {
      fuzz(OURS, scale, () -> PaneFuzz.in(stage, SEED, scale).run(FUZZ_EVENTS));
      fuzz(ROOM, scale, () -> TimelineFuzz.in(stage, SEED, scale).run(FUZZ_EVENTS));
    }
    List<Supplier<Contender>> contenders =
        List.of(RoomList::new, OurList::new, StockList::new, FlowlessList::new);
    for (Supplier<Contender> contender : contenders) {
      measureLayout(stand(contender));
    }
    // Only now is the platform's own code compiled; otherwise the first list would pay for it.
    for (Supplier<Contender> contender : contenders) {
      measureFrames(stand(contender));
    }
    measurePictures(stand(RoomList::withPictures));
    List.of(ROOM, OURS).forEach(each -> new PaneRatios(figures, each).judge());
    ComposerFigures.in(stage, figures).measure();
    System.out.print(figures.table(List.of(ROOM, OURS), "ListView", "Flowless"));
    System.out.print(figures.table(List.of(COMPOSER), ComposerFigures.STOCK));
    System.out.print(figures.table(List.of(RoomList.WITH_PICTURES), ROOM));
    figures.write(Path.of(System.getProperty("bench.report", "target/bench-pane.json")));
    return figures.reached(ROOM, OURS, COMPOSER, RoomList.WITH_PICTURES);
  }

  /** For our lists only: every frame is checked, to the device pixel. */
  private void fuzz(String ours, double scale, Runnable run) {
    double wrong = 0;
    try {
      Fx.run(run);
    } catch (IllegalStateException e) {
      System.out.println(e.getMessage());
      wrong = 1;
    }
    figures.add(
        "frames off, %,d random events, scale %s".formatted(FUZZ_EVENTS, scale),
        "",
        0.0,
        ours,
        wrong);
  }

  private ListWindow stand(Supplier<Contender> contender) {
    return Fx.call(
        () -> {
          stage.setRenderScaleX(1);
          stage.setRenderScaleY(1);
          return new ListWindow(stage, contender.get());
        });
  }

  private void measureLayout(ListWindow window) {
    LayoutFigures layout = new LayoutFigures(figures, window, SEED);
    Fx.run(layout::memory);
    if (!window.list.name().equals(ROOM)) {
      // These edit and remove messages, which the room's list does not support.
      Fx.run(layout::drift);
      Fx.run(layout::following);
    }
    Fx.run(layout::scrollSteps);
    Fx.run(layout::pagesOnTop);
  }

  private void measurePictures(ListWindow window) throws Exception {
    Fx.run(new LayoutFigures(figures, window, SEED)::pictureMemory);
    FrameFigures frames = new FrameFigures(figures, window, SECONDS);
    frames.floor();
    frames.scrollingPictures();
    Path target = Files.createDirectories(Path.of("target"));
    new PaintFigures(figures, RoomList.WITH_PICTURES, stage)
        .measure(Files.createTempDirectory(target.toAbsolutePath(), "pictures"));
  }

  private void measureFrames(ListWindow window) throws Exception {
    FrameFigures frames = new FrameFigures(figures, window, SECONDS);
    frames.floor();
    frames.scrolling();
    frames.burst();
    frames.rooms();
  }
}
