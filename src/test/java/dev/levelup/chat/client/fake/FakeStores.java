package dev.levelup.chat.client.fake;

import dev.levelup.chat.client.cache.ChatStores;
import dev.levelup.chat.client.cache.StoreFailure;
import dev.levelup.chat.client.cache.StoreSpace;
import dev.levelup.chat.client.cache.StoredHistory;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.UserId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The stores of a profile in memory. What they have written is there when they are opened again.
 */
public final class FakeStores implements ChatStores, StoreSpace {
  private record Account(String server, UserId user) {}

  private final Map<Account, FakeDisk> disks;
  private final Path files;
  private final Executor io;
  private @Nullable FakeStore store;
  private boolean broken;

  /** Creates empty stores that write at once. */
  public FakeStores() {
    this(Path.of(System.getProperty("java.io.tmpdir"), "levelup-" + UUID.randomUUID()));
  }

  /**
   * Creates empty stores that write at once.
   *
   * @param files where the copies of attached files are
   */
  public FakeStores(Path files) {
    this(new HashMap<>(), files, Runnable::run);
  }

  private FakeStores(Map<Account, FakeDisk> disks, Path files, Executor io) {
    this.disks = disks;
    this.files = files;
    this.io = io;
  }

  /**
   * Stores on the same disks that write on an executor; a task that it drops is lost, as by a kill.
   *
   * @param through runs one task at a time, in order
   */
  public FakeStores writing(Executor through) {
    return new FakeStores(disks, files, through);
  }

  @Override
  public FakeStore open(String server, UserId user, Consumer<StoreFailure> trouble) {
    FakeDisk disk = disks.computeIfAbsent(new Account(server, user), _ -> new FakeDisk(files));
    FakeStore opened = new FakeStore(disk, io, trouble);
    store = opened;
    return opened;
  }

  /** While the disk is full, nothing is written; applies only to disks that exist already. */
  public void setFull(boolean full) {
    disks.values().forEach(disk -> disk.full = full);
  }

  public boolean isFull() {
    return disks.values().stream().anyMatch(disk -> disk.full);
  }

  /** A room's stored history; only for stores that have been used by at most one account. */
  public Optional<StoredHistory> history(RoomId room) {
    return disks.values().stream()
        .map(disk -> disk.histories.get(room))
        .filter(Objects::nonNull)
        .findFirst();
  }

  /** How far the user of any account has read a room, on these disks; 0 if they have not. */
  public long mostRead(RoomId room) {
    return disks.values().stream()
        .mapToLong(disk -> disk.mostRead.getOrDefault(room, 0L))
        .max()
        .orElse(0);
  }

  /** Whether the outbox of any account contains a message with this text. */
  public boolean keeps(String words) {
    return disks.values().stream()
        .flatMap(disk -> disk.outbox.values().stream())
        .anyMatch(each -> each.content().equals(words));
  }

  /** Whether requests for the size of the stores fail. */
  public void setBroken(boolean broken) {
    this.broken = broken;
  }

  @Override
  public CompletableFuture<Long> of(String server, UserId user) {
    FakeDisk disk = disks.get(new Account(server, user));
    return ask(() -> disk == null ? 0 : disk.size());
  }

  @Override
  public CompletableFuture<Long> ofAll() {
    return ask(() -> disks.values().stream().mapToLong(FakeDisk::size).sum());
  }

  @Override
  public CompletableFuture<Void> clear(String server, UserId user) {
    return ask(() ->
            forget(List.of(disks.getOrDefault(new Account(server, user), new FakeDisk(files)))))
        .thenAccept(_ -> {});
  }

  @Override
  public CompletableFuture<Void> clearAll() {
    return ask(() -> forget(disks.values())).thenAccept(_ -> {});
  }

  private static long forget(Collection<FakeDisk> all) {
    all.forEach(disk -> disk.histories.clear());
    return all.size();
  }

  private CompletableFuture<Long> ask(Supplier<Long> work) {
    CompletableFuture<Long> answer = new CompletableFuture<>();
    io.execute(
        () -> {
          if (broken) {
            answer.completeExceptionally(new IOException("test"));
          } else {
            answer.complete(work.get());
          }
        });
    return answer;
  }

  /** The store that was opened last. */
  public FakeStore store() {
    return Objects.requireNonNull(store, "no store was opened");
  }
}
