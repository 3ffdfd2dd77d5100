package dev.levelup.chat.client.desktop;

import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import javafx.scene.input.InputEvent;
import javafx.stage.Stage;

/**
 * Gives memory back to the system after a busy time. By itself Java collects old objects only when
 * the heap has grown to its limit. Here they are collected when it has grown and nobody uses the
 * window, because the program stands still meanwhile.
 */
public final class HeapTrim {
  /** Less is not worth a collection, in bytes. */
  static final long GROWTH = 16L << 20;

  /** Between two looks; as long as nobody must have used the window. */
  private static final int SECONDS = 4;

  private final LongSupplier size;
  private final Runnable collection;
  private long left;
  private volatile boolean used = true;

  /**
   * @param size of the heap, in bytes
   */
  HeapTrim(LongSupplier size, Runnable collection) {
    this.size = size;
    this.collection = collection;
    this.left = size.getAsLong();
  }

  /** Watches a window, on a thread of its own, until the process ends. FX thread only. */
  public static void follow(Stage stage) {
    HeapTrim trim = new HeapTrim(Runtime.getRuntime()::totalMemory, System::gc);
    stage.addEventFilter(InputEvent.ANY, _ -> trim.use());
    var _ =
        Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("heap trim").factory())
            .scheduleWithFixedDelay(trim::look, SECONDS, SECONDS, TimeUnit.SECONDS);
  }

  void use() {
    used = true;
  }

  void look() {
    if (!used && size.getAsLong() - left >= GROWTH) {
      collection.run();
      left = size.getAsLong();
    }
    used = false;
  }
}
