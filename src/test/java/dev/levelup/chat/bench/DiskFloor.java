package dev.levelup.chat.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** The minimum time of an acknowledgement: writing a page to the same disk, and a sync. */
public final class DiskFloor {
  /** The name of the figure, without its quantile: {@code p50} or {@code p99}. */
  public static final String SYNC = "fsync of 4 KiB on this disk, ";

  private static final int SYNCS = 300;

  private final Figures figures;
  private final String column;

  /**
   * @param column the column for the figures
   */
  public DiskFloor(Figures figures, String column) {
    this.figures = figures;
    this.column = column;
  }

  /** Writes to a file in the folder. */
  public void measure(Path folder) throws IOException {
    List<Long> times = new ArrayList<>();
    try (FileChannel file =
        FileChannel.open(
            folder.resolve("sync"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      for (int i = 0; i < SYNCS; i++) {
        long start = System.nanoTime();
        file.write(ByteBuffer.allocate(4096));
        file.force(false);
        times.add(System.nanoTime() - start);
      }
    }
    Spread spread = Spread.ofNanos(times);
    figures.add(SYNC + "p50", "ms", null, column, spread.median());
    figures.add(SYNC + "p99", "ms", null, column, spread.p99());
  }
}
