package dev.levelup.chat.client.cache;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import dev.levelup.chat.protocol.WireJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A small record in a file that only its owner may read. Blocks. */
final class JsonFile<T> {
  private static final Logger LOG = LoggerFactory.getLogger(JsonFile.class);
  private static final Gson gson = WireJson.gson();

  private final Path path;
  private final Class<T> type;

  JsonFile(Path path, Class<T> type) {
    this.path = path;
    this.type = type;
  }

  /** What is in the file; empty when it is missing or cannot be read. */
  Optional<T> read() {
    try {
      return Optional.ofNullable(gson.fromJson(Files.readString(path), type));
    } catch (NoSuchFileException _) {
      return Optional.empty();
    } catch (IOException | JsonParseException e) {
      // Not the cause: its message may have part of the file.
      LOG.warn("{} cannot be read: {}", path, e.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  /** Puts that into the file: all of it, or, when that fails, nothing. */
  void write(T value) {
    try {
      Path fresh = fresh();
      Files.deleteIfExists(fresh);
      PrivateFiles.create(fresh);
      Files.writeString(fresh, gson.toJson(value));
      Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.warn("{} cannot be written", path, e);
    }
  }

  private Path fresh() {
    return path.resolveSibling(path.getFileName() + ".new");
  }

  void delete() {
    try {
      Files.deleteIfExists(path);
      Files.deleteIfExists(fresh()); // left behind where the program was killed as it wrote
    } catch (IOException e) {
      LOG.warn("{} cannot be deleted", path, e);
    }
  }
}
