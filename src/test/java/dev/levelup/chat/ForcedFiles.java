package dev.levelup.chat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** What a task has forced to the disk: without that, a power failure would take it away. */
public final class ForcedFiles {
  private ForcedFiles() {}

  /** What works with files. */
  @FunctionalInterface
  public interface Task {
    void run() throws IOException;
  }

  /**
   * Runs a task.
   *
   * @param within files and folders elsewhere do not count
   * @return what it has forced, in order, each under the name that it had then
   */
  public static List<Path> during(Path within, Task task) throws IOException {
    Path file = Files.createTempFile("forced", ".jfr");
    try (Recording recording = new Recording()) {
      recording.enable("jdk.FileForce").withoutThreshold();
      recording.start();
      task.run();
      recording.stop();
      recording.dump(file);
      return RecordingFile.readAllEvents(file).stream()
          .sorted(Comparator.comparing(RecordedEvent::getStartTime))
          .map(event -> Path.of(event.getString("path")))
          .filter(path -> path.startsWith(within))
          .toList();
    } finally {
      Files.delete(file);
    }
  }
}
