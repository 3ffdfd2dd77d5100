package dev.levelup.chat.client.cache;

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
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A store in a SQLite file, with pictures and attached files beside it. */
final class SqliteChatStore implements ChatStore {
  private final Transactions transactions;
  private final PictureFiles pictures;
  private final OutboxFiles files;
  private final StoredSearch search;
  private final KeptRooms kept;
  private final Forgetting forgetting;
  private final SearchIndex index = new SearchIndex();

  SqliteChatStore(
      Transactions transactions, PictureFiles pictures, OutboxFiles files, InstantSource clock) {
    this.transactions = transactions;
    this.pictures = pictures;
    this.files = files;
    this.kept = new KeptRooms(transactions, pictures, index, clock);
    this.forgetting = new Forgetting(transactions, pictures, files, index);
    this.search = new StoredSearch(transactions, index);
    transactions.setOnUndone(index::forgetAll);
  }

  @Override
  public PictureStore pictures() {
    return pictures;
  }

  @Override
  public OutboxFiles files() {
    return files;
  }

  @Override
  public CompletableFuture<StoredChat> load() {
    // What could not be read is no reason to delete files.
    AtomicReference<@Nullable Set<String>> kept = new AtomicReference<>();
    CompletableFuture<StoredChat> loaded =
        transactions.ask(
            tables -> {
              kept.set(FilesTable.ids(tables));
              return load(tables);
            },
            StoredChat.NOTHING);
    transactions.afterwards(() -> sweep(kept.get()));
    return loaded;
  }

  private void sweep(@Nullable Set<String> kept) {
    if (kept != null) {
      files.sweep(kept);
    }
  }

  private static StoredChat load(Connection tables) throws SQLException {
    return new StoredChat(
        OutboxTable.all(tables),
        ChangesTable.all(tables),
        RoomTables.drafts(tables),
        FilesTable.ofDrafts(tables),
        RoomTables.reads(tables),
        RoomTables.unsentReads(tables),
        RoomTables.lists(tables),
        ChoiceTable.all(tables),
        ChoiceTable.order(tables),
        EmojiTable.find(tables),
        IgnoredTable.all(tables),
        RoomTables.places(tables),
        EpochTable.find(tables).orElse(null));
  }

  @Override
  public CompletableFuture<Optional<StoredHistory>> history(RoomId room) {
    return transactions.ask(tables -> HistoryTable.find(tables, room), Optional.empty());
  }

  @Override
  public CompletableFuture<Void> put(OutboxEntry entry) {
    return transactions.change(
        tables -> {
          if (OutboxTable.put(tables, entry)) {
            RoomTables.forgetDraft(tables, entry.room());
          }
        });
  }

  @Override
  public void forget(ClientMessageId id) {
    var _ =
        transactions
            .ask(
                tables -> {
                  List<OutboxFile> sent = FilesTable.of(tables, id);
                  OutboxTable.forget(tables, id);
                  return sent.stream().map(OutboxFile::id).toList();
                },
                List.<ClientAttachmentId>of())
            .thenAccept(files::delete);
  }

  @Override
  public CompletableFuture<Void> addFile(RoomId room, OutboxFile file) {
    return transactions.change(tables -> FilesTable.add(tables, room, file));
  }

  @Override
  public void removeFile(ClientAttachmentId file) {
    var _ =
        transactions
            .change(tables -> FilesTable.forget(tables, file))
            .thenAccept(_ -> files.delete(List.of(file)));
  }

  @Override
  public CompletableFuture<Void> addChange(ChangeEntry entry) {
    return transactions.change(tables -> ChangesTable.add(tables, entry));
  }

  @Override
  public void updateChange(ChangeEntry entry) {
    var _ = transactions.change(tables -> ChangesTable.update(tables, entry));
  }

  @Override
  public void forgetChange(ChangeEntry entry) {
    var _ = transactions.change(tables -> ChangesTable.forget(tables, entry));
  }

  @Override
  public void storeHistory(RoomId room, StoredHistory history) {
    var _ = transactions.erase(tables -> HistoryTable.store(tables, room, history, index));
  }

  @Override
  public void updateMessage(Message message) {
    var _ =
        transactions.erase(
            tables -> {
              MessageTable messages = new MessageTable(tables, message.room(), index);
              messages.update(message);
              return messages.erase();
            });
    if (message.isDeleted()) {
      transactions.afterwards(() -> pictures.forget(message.room(), message.id()));
    }
  }

  @Override
  public CompletableFuture<Optional<KeptPart>> kept(RoomId room) {
    return kept.part(room);
  }

  @Override
  public CompletableFuture<Void> keep(RoomId room, KeptAnswer answer) {
    return kept.take(room, answer);
  }

  @Override
  public CompletableFuture<Optional<HistoryPage>> keptBefore(RoomId room, long seq, int limit) {
    return kept.before(room, seq, limit);
  }

  @Override
  public CompletableFuture<Optional<HistoryPage>> keptAfter(RoomId room, long seq, int limit) {
    return kept.after(room, seq, limit);
  }

  @Override
  public void storeDraft(RoomId room, StoredDraft draft) {
    var _ = transactions.change(tables -> RoomTables.storeDraft(tables, room, draft));
  }

  @Override
  public void storeRead(RoomId room, MessageId newest) {
    var _ = transactions.change(tables -> RoomTables.storeRead(tables, room, newest));
  }

  @Override
  public void storeUnsentRead(RoomId room, long seq) {
    var _ = transactions.change(tables -> RoomTables.storeUnsentRead(tables, room, seq));
  }

  @Override
  public void storeChoice(RoomId room, StoredChoice choice) {
    kept.choose(room, choice);
  }

  @Override
  public void storeOrder(StoredOrder order) {
    var _ = transactions.change(tables -> ChoiceTable.storeOrder(tables, order));
  }

  @Override
  public void storeRooms(RoomKind kind, List<RoomInfo> rooms) {
    var _ = transactions.change(tables -> RoomTables.storeList(tables, kind, rooms));
  }

  @Override
  public void storeEmoji(StoredEmoji emoji) {
    var _ = transactions.change(tables -> EmojiTable.store(tables, emoji));
  }

  @Override
  public void storePlaces(List<String> places) {
    var _ = transactions.change(tables -> RoomTables.storePlaces(tables, places));
  }

  @Override
  public void storeIgnored(Map<UserId, String> names) {
    var _ = transactions.change(tables -> IgnoredTable.store(tables, names));
  }

  @Override
  public void storeEpoch(String epoch) {
    var _ =
        transactions.change(
            tables -> {
              if (EpochTable.store(tables, epoch)) {
                pictures.clear();
              }
              index.forgetAll();
            });
  }

  @Override
  public void forgetHistories(Collection<RoomId> rooms) {
    forgetting.histories(rooms);
  }

  @Override
  public void forgetRoom(RoomId room) {
    forgetting.room(room);
  }

  @Override
  public void beginSearch() {
    search.begin();
  }

  @Override
  public CompletableFuture<List<Message>> search(MessageSearch wanted, int most) {
    return search.find(wanted, most);
  }

  @Override
  public CompletableFuture<List<User>> writers() {
    return transactions.ask(TextTable::writers, List.of());
  }

  @Override
  public void endSearch() {
    search.end();
  }

  @Override
  public void forgetEverything() {
    transactions.afterwards(pictures::closeAndDelete);
    transactions.afterwards(files::closeAndDelete);
    transactions.closeAndDelete();
  }

  @Override
  public void close() {
    transactions.close();
  }
}
