package dev.levelup.chat.client.cache;

import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pictures as files: a folder for each room, in it one for each message, and one for the pictures
 * of people and rooms. A file is written under another name first, so that a kill leaves no half of
 * one; its time is that of its last use.
 */
final class PictureFiles implements PictureStore {
  private static final Logger LOG = LoggerFactory.getLogger(PictureFiles.class);
  private static final String HALF = ".part";

  /** Fuller than the limit, the store is emptied to this share of it. */
  private static final double EMPTIED = 0.9;

  private record Entry(Path file, long size, FileTime used) {}

  private final Path folder;
  private final Executor background;
  private final LongSupplier limit;
  private final InstantSource clock;

  /** The size of all files; negative until they were counted. */
  private long total = -1;

  /** Once true, nothing is stored. */
  private boolean closed;

  /**
   * @param folder created with the first picture
   * @param background reads and writes, in any order
   * @param limit the bytes that all pictures together may take; read at each storing
   * @param clock for the times of use
   */
  PictureFiles(Path folder, Executor background, LongSupplier limit, InstantSource clock) {
    this.folder = folder;
    this.background = background;
    this.limit = limit;
    this.clock = clock;
  }

  @Override
  public CompletableFuture<Optional<byte[]>> find(PictureKey picture) {
    return CompletableFuture.supplyAsync(() -> read(file(picture)), background);
  }

  @Override
  public void store(PictureKey picture, byte[] bytes) {
    background.execute(() -> keep(picture, bytes));
  }

  @Override
  public void remove(PictureKey picture) {
    background.execute(() -> delete(file(picture)));
  }

  private Optional<byte[]> read(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      use(file);
      return Optional.of(bytes);
    } catch (NoSuchFileException _) {
      return Optional.empty();
    } catch (IOException e) {
      LOG.warn("A stored picture cannot be read", e);
      return Optional.empty();
    }
  }

  private void use(Path file) {
    try {
      Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
    } catch (IOException _) {
      // On a disk that cannot be written no picture gives way to another.
    }
  }

  private synchronized void keep(PictureKey picture, byte[] bytes) {
    if (closed || bytes.length > limit.getAsLong()) {
      return;
    }
    try {
      write(file(picture), bytes);
      count(bytes.length);
      if (total > limit.getAsLong()) {
        makeRoom();
      }
    } catch (IOException e) {
      LOG.warn("A picture cannot be stored", e);
    }
  }

  private void write(Path file, byte[] bytes) throws IOException {
    Path half = file.resolveSibling(file.getFileName() + HALF);
    Files.deleteIfExists(half);
    PrivateFiles.create(half);
    try {
      Files.write(half, bytes);
      Files.setLastModifiedTime(half, FileTime.from(clock.instant()));
      Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(half);
    }
  }

  private void count(int added) throws IOException {
    total = total < 0 ? size() : total + added;
  }

  private void makeRoom() throws IOException {
    List<Entry> all = entries().stream().sorted(Comparator.comparing(Entry::used)).toList();
    total = all.stream().mapToLong(Entry::size).sum();
    for (Entry each : all) {
      if (total <= limit.getAsLong() * EMPTIED) {
        return;
      }
      Files.deleteIfExists(each.file);
      total -= each.size;
    }
  }

  /** Deletes the pictures of a message. */
  synchronized void forget(RoomId room, MessageId message) {
    delete(folder(room, message));
  }

  /** Deletes the pictures of a room, and with a clan those of people and rooms. */
  synchronized void forget(RoomId room) {
    delete(folder(room));
    if (room.kind() == RoomKind.CLAN) {
      delete(avatars());
    }
  }

  /** Deletes all pictures. */
  synchronized void clear() {
    delete(folder);
  }

  /** Deletes all pictures, and stores none from now on. */
  synchronized void closeAndDelete() {
    closed = true;
    clear();
  }

  /** The size of all pictures in bytes. */
  synchronized long size() throws IOException {
    return entries().stream().mapToLong(Entry::size).sum();
  }

  private List<Entry> entries() throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).map(PictureFiles::entry).toList();
    }
  }

  private static Entry entry(Path file) {
    try {
      return new Entry(file, Files.size(file), Files.getLastModifiedTime(file));
    } catch (IOException _) {
      return new Entry(file, 0, FileTime.fromMillis(0)); // It was deleted meanwhile.
    }
  }

  private synchronized void delete(Path tree) {
    if (!Files.exists(tree)) {
      return;
    }
    try (Stream<Path> all = Files.walk(tree)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    } catch (IOException e) {
      LOG.warn("Stored pictures could not be deleted", e);
    }
    total = -1;
  }

  private Path file(PictureKey picture) {
    return switch (picture) {
      case PictureKey.OfMessage(var room, var message, var attachment, var preview) ->
          folder(room, message).resolve(name(attachment.value() + (preview ? "\npreview" : "")));
      case PictureKey.OfAvatar(var address, var day) ->
          avatars().resolve(name(day + "\n" + address));
    };
  }

  private Path avatars() {
    return folder.resolve("avatars");
  }

  private Path folder(RoomId room, MessageId message) {
    return folder(room).resolve(name(message.value()));
  }

  private Path folder(RoomId room) {
    return folder.resolve(name(room.toString()));
  }

  /** An id of a server may not be a valid file name; its hash is. */
  private static String name(String id) {
    return UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
