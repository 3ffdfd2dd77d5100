package dev.levelup.chat.server.store;

import dev.levelup.chat.server.logging.LogThrottle;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.LoggerFactory;

/**
 * Content in files named by their hashes, so that the same content is stored once. For one process:
 * what is held is known to it alone.
 */
public final class FileContents implements Contents {
  private static final LogThrottle LOG =
      new LogThrottle(LoggerFactory.getLogger(FileContents.class));

  private static final int AT_ONCE = 100;

  private final ContentFolder folder;
  private final Store store;
  private final Clock clock;

  /** Uploads in progress. Guarded by this object, as is the removal of what nobody holds. */
  private final Map<ContentId, Integer> held = new HashMap<>();

  /** What a former process left is looked for once. */
  private boolean isScanned;

  /**
   * @param folder created if missing
   * @param store knows who owns what
   */
  public FileContents(Path folder, Store store, Clock clock) throws IOException {
    this.folder = new ContentFolder(folder);
    this.store = store;
    this.clock = clock;
    PrivateFiles.createFolder(folder);
  }

  private record Hold(FileContents contents, ContentId id) implements Held {
    @Override
    public void requireStored(Tables tables) {
      // what is held is not removed
    }

    @Override
    public void close() {
      contents.letGo(id);
      contents.removeUnowned(id); // where the attachment was refused
    }
  }

  @Override
  public Held put(Path from, String sha256) throws IOException {
    ContentId id = new ContentId(sha256);
    hold(id); // before the file is looked for: from here on nobody removes it
    Hold held = new Hold(this, id);
    try {
      Path file = folder.file(id);
      Path place = file.resolveSibling("");
      if (!Files.exists(file)) {
        create(place);
        // The bytes first, then the name: after a power failure both or none are there.
        force(from);
        Files.move(from, file, StandardCopyOption.ATOMIC_MOVE);
      }
      force(place); // also where another upload has named it a moment ago
      return held;
    } catch (IOException | RuntimeException e) {
      held.close(); // it may have its name already
      throw e;
    }
  }

  /** Others wait until its name is durable: what they name in it must not be lost with it. */
  private synchronized void create(Path place) throws IOException {
    if (!Files.exists(place)) {
      PrivateFiles.createFolder(place);
      force(folder.path());
    }
  }

  static void force(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private synchronized void hold(ContentId id) {
    held.merge(id, 1, Integer::sum);
  }

  private synchronized void letGo(ContentId id) {
    held.computeIfPresent(id, (_, count) -> count == 1 ? null : count - 1);
  }

  @Override
  public InputStream open(ContentId id) throws IOException {
    return Files.newInputStream(folder.file(id));
  }

  @Override
  public void sweep() {
    List<ContentId> due = store.read(tables -> tables.contents().unowned(clock.instant(), AT_ONCE));
    due.stream().filter(this::removeUnowned).forEach(this::settle);
    if (!isScanned) {
      scan();
      isScanned = true;
    }
  }

  private void settle(ContentId id) {
    var _ =
        store.write(
            claim(id),
            tables -> {
              tables.contents().own(id);
              return id;
            },
            _ -> {});
  }

  private static Claim claim(ContentId id) {
    return new Claim(List.of("content " + id));
  }

  /** Returns false if it must be looked at again. */
  private synchronized boolean removeUnowned(ContentId id) {
    if (held.containsKey(id)) {
      return false;
    }
    boolean isOwned = store.read(tables -> tables.contents().isOwned(id));
    if (!isOwned) {
      delete(folder.file(id));
    }
    return true;
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.error("A file that nobody owns cannot be deleted", e);
    }
  }

  private void scan() {
    try {
      folder.forEach(this::removeUnowned);
    } catch (IOException | UncheckedIOException e) {
      LOG.error("The files of attachments cannot be listed", e);
    }
  }
}
