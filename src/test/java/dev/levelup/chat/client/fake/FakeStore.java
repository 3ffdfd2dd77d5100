package dev.levelup.chat.client.fake;

import dev.levelup.chat.client.cache.ChangeEntry;
import dev.levelup.chat.client.cache.ChatStore;
import dev.levelup.chat.client.cache.KeptAnswer;
import dev.levelup.chat.client.cache.KeptPart;
import dev.levelup.chat.client.cache.OutboxEntry;
import dev.levelup.chat.client.cache.OutboxFile;
import dev.levelup.chat.client.cache.OutboxFiles;
import dev.levelup.chat.client.cache.PictureKey;
import dev.levelup.chat.client.cache.PictureStore;
import dev.levelup.chat.client.cache.StoreFailure;
import dev.levelup.chat.client.cache.StoredChat;
import dev.levelup.chat.client.cache.StoredChoice;
import dev.levelup.chat.client.cache.StoredDraft;
import dev.levelup.chat.client.cache.StoredEmoji;
import dev.levelup.chat.client.cache.StoredHistory;
import dev.levelup.chat.client.cache.StoredOrder;
import dev.levelup.chat.protocol.ClientAttachmentId;
import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.HistoryPage;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.MessageSearch;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A store whose disk is a map. Writes at once; or, once {@link #hold()} is called, when {@link
 * #writeNext()} is. Dropping it with delayed writes simulates a kill of the program.
 */
public final class FakeStore implements ChatStore {
  private static final KeptPart NOTHING =
      new KeptPart(Long.MAX_VALUE, 0, 0, new KeptPart.Size(0, 0), null);

  private final FakeDisk disk;
  private final Executor io;
  private final Consumer<StoreFailure> trouble;
  private final Queue<Runnable> held = new ArrayDeque<>();
  private final Map<RoomId, KeptPart> kept = new HashMap<>();
  private boolean holding;
  private boolean searching;
  private boolean closed;

  FakeStore(FakeDisk disk, Executor io, Consumer<StoreFailure> trouble) {
    this.disk = disk;
    this.io = io;
    this.trouble = trouble;
  }

  /** Delays all operations from now on. */
  public void hold() {
    holding = true;
  }

  /** Runs the oldest delayed operation. */
  public void writeNext() {
    held.remove().run();
  }

  /** Runs all delayed operations, and delays none from now on. */
  public void release() {
    holding = false;
    while (!held.isEmpty()) {
      writeNext();
    }
  }

  /** The number of delayed operations. */
  public int held() {
    return held.size();
  }

  /** Reports a failure. */
  public void tell(StoreFailure what) {
    trouble.accept(what);
  }

  @Override
  public PictureStore pictures() {
    return new PictureStore() {
      @Override
      public CompletableFuture<Optional<byte[]>> find(PictureKey picture) {
        return CompletableFuture.completedFuture(Optional.ofNullable(disk.pictures.get(picture)));
      }

      @Override
      public void store(PictureKey picture, byte[] bytes) {
        disk.pictures.put(picture, bytes);
      }

      @Override
      public void remove(PictureKey picture) {
        disk.pictures.remove(picture);
      }
    };
  }

  @Override
  public OutboxFiles files() {
    return disk.files;
  }

  @Override
  public CompletableFuture<Void> addFile(RoomId room, OutboxFile file) {
    return change(() -> disk.attached.computeIfAbsent(room, _ -> new ArrayList<>()).add(file));
  }

  @Override
  public void removeFile(ClientAttachmentId file) {
    var _ =
        change(
            () -> {
              disk.attached.values().forEach(all -> all.removeIf(each -> each.id().equals(file)));
              disk.attached.values().removeIf(List::isEmpty);
              disk.unlink(file);
            });
  }

  @Override
  public CompletableFuture<StoredChat> load() {
    return ask(
        () ->
            new StoredChat(
                List.copyOf(disk.outbox.values()),
                List.copyOf(disk.changes),
                Map.copyOf(disk.drafts),
                Map.copyOf(disk.attached),
                Map.copyOf(disk.reads),
                Map.copyOf(disk.unsentReads),
                Map.copyOf(disk.lists),
                Map.copyOf(disk.choices),
                disk.order,
                disk.emoji,
                Map.copyOf(disk.ignored),
                disk.places,
                disk.epoch),
        StoredChat.NOTHING);
  }

  @Override
  public CompletableFuture<Optional<StoredHistory>> history(RoomId room) {
    return ask(() -> Optional.ofNullable(disk.histories.get(room)), Optional.empty());
  }

  @Override
  public CompletableFuture<Void> put(OutboxEntry entry) {
    return change(
        () -> {
          if (disk.outbox.put(entry.id(), entry) == null) {
            disk.drafts.remove(entry.room());
            List<OutboxFile> all = disk.attached.getOrDefault(entry.room(), List.of());
            if (!all.isEmpty() && all.removeAll(entry.files()) && all.isEmpty()) {
              disk.attached.remove(entry.room());
            }
          }
        });
  }

  @Override
  public void forget(ClientMessageId id) {
    var _ =
        change(
            () -> {
              OutboxEntry former = disk.outbox.remove(id);
              if (former != null) {
                former.files().forEach(each -> disk.unlink(each.id()));
              }
            });
  }

  @Override
  public CompletableFuture<Void> addChange(ChangeEntry entry) {
    return change(
        () -> {
          disk.changes.removeIf(each -> isSame(each, entry));
          disk.changes.add(entry);
        });
  }

  @Override
  public void updateChange(ChangeEntry entry) {
    var _ = change(() -> disk.changes.replaceAll(each -> isSame(each, entry) ? entry : each));
  }

  @Override
  public void forgetChange(ChangeEntry entry) {
    var _ = change(() -> disk.changes.removeIf(each -> isSame(each, entry)));
  }

  private static boolean isSame(ChangeEntry one, ChangeEntry other) {
    return one.written() == null
        ? Objects.equals(one.message(), other.message())
        : one.written().equals(other.written());
  }

  @Override
  public void storeHistory(RoomId room, StoredHistory history) {
    var _ = change(() -> disk.histories.put(room, history));
  }

  @Override
  public void updateMessage(Message message) {
    var _ =
        change(
            () ->
                disk.histories.computeIfPresent(
                    message.room(), (_, history) -> updated(history, message)));
  }

  private static StoredHistory updated(StoredHistory history, Message message) {
    List<Message> messages =
        history.messages().stream()
            .map(
                each ->
                    each.id().equals(message.id()) && each.rev() < message.rev() ? message : each)
            .toList();
    return new StoredHistory(messages, history.complete(), history.at(), history.rev());
  }

  /** Sets how much is stored of a kept room: nothing besides its recent history if not set. */
  public void setKept(RoomId room, KeptPart part) {
    kept.put(room, part);
  }

  @Override
  public CompletableFuture<Optional<KeptPart>> kept(RoomId room) {
    return ask(
        () ->
            Optional.ofNullable(disk.choices.get(room))
                .filter(StoredChoice::kept)
                .map(_ -> kept.getOrDefault(room, NOTHING)),
        Optional.empty());
  }

  @Override
  public CompletableFuture<Void> keep(RoomId room, KeptAnswer answer) {
    return change(() -> {});
  }

  @Override
  public CompletableFuture<Optional<HistoryPage>> keptBefore(RoomId room, long seq, int limit) {
    return ask(Optional::empty, Optional.empty());
  }

  @Override
  public CompletableFuture<Optional<HistoryPage>> keptAfter(RoomId room, long seq, int limit) {
    return ask(Optional::empty, Optional.empty());
  }

  @Override
  public void storeDraft(RoomId room, StoredDraft draft) {
    boolean isNone = draft.text().isEmpty() && draft.replyTo() == null;
    var _ = change(() -> disk.drafts.compute(room, (_, _) -> isNone ? null : draft));
  }

  @Override
  public void storeRead(RoomId room, MessageId newest) {
    var _ = change(() -> disk.reads.put(room, newest));
  }

  @Override
  public void storeUnsentRead(RoomId room, long seq) {
    var _ =
        change(
            () -> {
              disk.unsentReads.compute(room, (_, _) -> seq == 0 ? null : (Long) seq);
              disk.mostRead.merge(room, seq, Math::max);
            });
  }

  @Override
  public void storeChoice(RoomId room, StoredChoice choice) {
    var _ = change(() -> disk.choices.put(room, choice));
  }

  @Override
  public void storeOrder(StoredOrder order) {
    var _ = change(() -> disk.order = order);
  }

  @Override
  public void storeRooms(RoomKind kind, List<RoomInfo> rooms) {
    var _ = change(() -> disk.lists.put(kind, rooms));
  }

  @Override
  public void storeEmoji(StoredEmoji emoji) {
    var _ = change(() -> disk.emoji = emoji);
  }

  @Override
  public void storePlaces(List<String> places) {
    var _ = change(() -> disk.places = places);
  }

  @Override
  public void storeIgnored(Map<UserId, String> names) {
    var _ =
        change(
            () -> {
              disk.ignored.clear();
              disk.ignored.putAll(names);
            });
  }

  @Override
  public void storeEpoch(String epoch) {
    var _ =
        change(
            () -> {
              if (disk.epoch != null && !disk.epoch.equals(epoch)) {
                disk.histories.clear();
                disk.reads.clear();
                disk.unsentReads.clear();
                disk.lists.clear();
              }
              disk.epoch = epoch;
            });
  }

  @Override
  public void forgetHistories(Collection<RoomId> rooms) {
    var _ =
        change(
            () -> {
              disk.histories.keySet().removeAll(rooms);
              disk.reads.keySet().removeAll(rooms);
            });
  }

  @Override
  public void forgetRoom(RoomId room) {
    var _ =
        change(
            () -> {
              disk.histories.remove(room);
              disk.drafts.remove(room);
              disk.forgetFiles(room);
              disk.reads.remove(room);
            });
  }

  @Override
  public CompletableFuture<List<Message>> search(MessageSearch wanted, int most) {
    return ask(
        () ->
            disk.histories.values().stream()
                .flatMap(each -> each.messages().stream())
                .filter(wanted::finds)
                .sorted(Comparator.comparing(Message::createdAt).reversed())
                .limit(most)
                .toList(),
        List.of());
  }

  @Override
  public CompletableFuture<List<User>> writers() {
    return ask(
        () ->
            disk.histories.values().stream()
                .flatMap(each -> each.messages().stream())
                .sorted(Comparator.comparing(Message::createdAt).reversed())
                .map(Message::author)
                .distinct()
                .toList(),
        List.of());
  }

  @Override
  public void beginSearch() {
    searching = true;
  }

  @Override
  public void endSearch() {
    searching = false;
  }

  /** Whether a search has begun and not ended. */
  public boolean isSearching() {
    return searching;
  }

  @Override
  public void forgetEverything() {
    var _ = change(disk::clear);
    closed = true;
  }

  @Override
  public void close() {
    closed = true;
  }

  private CompletableFuture<Void> change(Runnable change) {
    return ask(
            () -> {
              if (disk.full) {
                trouble.accept(StoreFailure.NOT_KEPT);
              } else {
                change.run();
              }
              return true;
            },
            false)
        .thenAccept(_ -> {});
  }

  private <T> CompletableFuture<T> ask(Supplier<T> work, T otherwise) {
    if (closed) {
      return CompletableFuture.completedFuture(otherwise);
    }
    CompletableFuture<T> done = new CompletableFuture<>();
    Runnable task = () -> done.complete(work.get());
    if (holding) {
      held.add(task);
    } else {
      io.execute(task);
    }
    return done;
  }
}
