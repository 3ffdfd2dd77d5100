package dev.levelup.chat.client.sync.attachment;

import dev.levelup.chat.client.cache.OutboxFiles;
import dev.levelup.chat.client.state.AttachProblem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the user attaches, before it is copied.
 *
 * @param name as the user knows it
 * @param size in bytes; 0 where it is not known
 * @param source writes its bytes
 * @param problem why it cannot be attached; null if it can
 */
record Original(
    String name, long size, OutboxFiles.Source source, AttachProblem.@Nullable Kind problem) {
  /** Looks at a file; blocks. */
  static Original of(Path file, long most) {
    Path last = file.getFileName();
    String name = last == null ? file.toString() : last.toString();
    OutboxFiles.Source source = to -> copy(file, to);
    try {
      long size = Files.size(file);
      return new Original(name, size, source, problem(file, size, most));
    } catch (IOException | SecurityException _) {
      return new Original(name, 0, source, AttachProblem.Kind.UNREADABLE);
    }
  }

  private static AttachProblem.@Nullable Kind problem(Path file, long size, long most) {
    if (Files.isDirectory(file)) {
      return AttachProblem.Kind.FOLDER;
    }
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      return AttachProblem.Kind.UNREADABLE;
    }
    if (size == 0) {
      return AttachProblem.Kind.EMPTY;
    }
    return size > most ? AttachProblem.Kind.TOO_LARGE : null;
  }

  private static void copy(Path file, OutputStream to) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      in.transferTo(to);
    }
  }
}
