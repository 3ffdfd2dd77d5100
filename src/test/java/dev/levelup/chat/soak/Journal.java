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
 * The actions of a client's user and what was shown to them. A line is a single write to the file,
 * which survives a kill of the process.
 */
final class Journal {
  private static final Gson gson = new Gson();

  private final FileChannel file;

  private Journal(FileChannel file) {
    this.file = file;
  }

  /** Continues a journal, or creates one. */
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
