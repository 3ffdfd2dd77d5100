package dev.levelup.chat.client.cache;

import dev.levelup.chat.protocol.ClientAttachmentId;
import dev.levelup.chat.protocol.RoomId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Deletes what is stored of rooms that the user is not in any more. */
final class Forgetting {
  private final Transactions transactions;
  private final PictureFiles pictures;
  private final OutboxFiles files;
  private final SearchIndex index;

  Forgetting(
      Transactions transactions, PictureFiles pictures, OutboxFiles files, SearchIndex index) {
    this.transactions = transactions;
    this.pictures = pictures;
    this.files = files;
    this.index = index;
  }

  /** Deletes their histories, read positions and pictures. */
  void histories(Collection<RoomId> rooms) {
    var _ =
        transactions.shrink(
            tables -> {
              boolean isLarge = false;
              for (RoomId room : rooms) {
                isLarge |= history(tables, room);
              }
              return isLarge;
            });
    transactions.afterwards(() -> rooms.forEach(pictures::forget));
  }

  /** Returns whether many messages may be deleted. */
  private boolean history(Connection tables, RoomId room) throws SQLException {
    HistoryTable.forget(tables, room, index);
    RoomTables.forgetRead(tables, room);
    return new KeptTable(tables, room, index).isKept();
  }

  /** Also deletes its draft and the files that were to be sent there; it is not kept any more. */
  void room(RoomId room) {
    List<ClientAttachmentId> attached = new ArrayList<>();
    var _ =
        transactions
            .shrink(
                tables -> {
                  attached.addAll(FilesTable.in(tables, room));
                  FilesTable.forgetDraft(tables, room);
                  RoomTables.forgetDraft(tables, room);
                  boolean isLarge = history(tables, room);
                  ChoiceTable.endKeeping(tables, room);
                  return isLarge;
                })
            .thenRun(() -> files.delete(attached));
    transactions.afterwards(() -> pictures.forget(room));
    transactions.deleteSetAside();
  }
}
