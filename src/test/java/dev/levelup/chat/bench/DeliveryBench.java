package dev.levelup.chat.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;

/**
 * Measures how soon what is said is safe, and how soon it is everywhere after something went wrong:
 * real servers in a process of their own, real clients without their windows. Prints a table, keeps
 * it as JSON and exits with 1 where a figure falls short. {@code -Dbench.seconds} sets how long the
 * sending takes.
 */
public final class DeliveryBench {
  private static final String OURS = "LevelUp";
  private static final int SECONDS = Integer.getInteger("bench.seconds", 10);

  private DeliveryBench() {}

  public static void main(String[] arguments) throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    Platform.startup(started::countDown);
    started.await();
    Platform.setImplicitExit(false);
    Path report = Path.of(System.getProperty("bench.report", "target/bench-delivery.json"));
    Files.createDirectories(report.toAbsolutePath().getParent());
    Path folder = Files.createTempDirectory(report.toAbsolutePath().getParent(), "delivery");
    Figures figures = new Figures();
    AckFigures acks = new AckFigures(figures, OURS);
    new DiskFloor(figures, OURS).measure(folder);
    try (DeliveryServer server = DeliveryServer.start(folder.resolve("acks"))) {
      acks.acks(server, SECONDS);
    }
    try (DeliveryServer server = DeliveryServer.start(folder.resolve("badges"))) {
      new BadgeFigures(figures, OURS, server).measure();
    }
    try (DeliveryServer server = DeliveryServer.start(folder.resolve("catch-up"))) {
      CatchUpFigures catchUp = new CatchUpFigures(figures, OURS, server);
      catchUp.gap();
      new LongGapFigures(figures, OURS, server).measure();
      catchUp.crowd();
    }
    System.out.print(figures.table(List.of(OURS)));
    figures.write(report);
    System.exit(figures.reached(OURS) ? 0 : 1);
  }
}
