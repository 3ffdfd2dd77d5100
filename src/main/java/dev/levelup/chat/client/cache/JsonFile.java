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

/** A small value in a JSON file that only its owner may read. Blocks. */
final class JsonFile<T> {
  private static final Logger LOG = LoggerFactory.getLogger(JsonFile.class);
  private static final Gson gson = WireJson.gson();

  private final Path path;
  private final Class<T> type;

  JsonFile(Path path, Class<T> type) {
    this.path = path;
    this.type = type;
  }

  /** Reads the file; empty when it is missing or cannot be read. */
  Optional<T> read() {
    try {
      return Optional.ofNullable(gson.fromJson(Files.readString(path), type));
    } catch (NoSuchFileException _) {
      return Optional.empty();
    } catch (IOException | JsonParseException e) {
      // Without the cause, whose message may contain a part of the file.
      LOG.warn("{} cannot be read: {}", path, e.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  /** Writes the file atomically. */
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
      Files.deleteIfExists(fresh()); // left behind if the program was killed while writing
    } catch (IOException e) {
      LOG.warn("{} cannot be deleted", path, e);
    }
  }
}
