package dev.levelup.chat.soak;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * What a client's user did and saw. A line is one write to the file, which the system keeps when
 * the process is killed.
 */
final class Journal {
  private static final Gson gson = new Gson();

  private final FileChannel file;

  private Journal(FileChannel file) {
    this.file = file;
  }

  /** Goes on with a journal, or begins one. */
  static Journal open(Path path) throws IOException {
    return new Journal(
        FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
  }

  static List<Entry> read(Path path) throws IOException {
    return Files.exists(path)
        ? Files.readAllLines(path).stream().map(line -> gson.fromJson(line, Entry.class)).toList()
        : List.of();
  }

  void write(Entry entry) {
    try {
      file.write(ByteBuffer.wrap((gson.toJson(entry) + "\n").getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
