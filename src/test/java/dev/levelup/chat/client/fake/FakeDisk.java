package dev.levelup.chat.client.fake;

import dev.levelup.chat.client.cache.ChangeEntry;
import dev.levelup.chat.client.cache.OutboxEntry;
import dev.levelup.chat.client.cache.OutboxFile;
import dev.levelup.chat.client.cache.OutboxFiles;
import dev.levelup.chat.client.cache.PictureKey;
import dev.levelup.chat.client.cache.StoredChoice;
import dev.levelup.chat.client.cache.StoredDraft;
import dev.levelup.chat.client.cache.StoredEmoji;
import dev.levelup.chat.client.cache.StoredHistory;
import dev.levelup.chat.client.cache.StoredOrder;
import dev.levelup.chat.protocol.ClientAttachmentId;
import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.UserId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The data that outlives a {@link FakeStore}. */
final class FakeDisk {
  final Map<ClientMessageId, OutboxEntry> outbox = new LinkedHashMap<>();
  final List<ChangeEntry> changes = new ArrayList<>();
  final Map<RoomId, StoredHistory> histories = new HashMap<>();
  final Map<RoomId, StoredDraft> drafts = new HashMap<>();
  final Map<RoomId, List<OutboxFile>> attached = new HashMap<>();
  final OutboxFiles files;
  final Map<RoomId, MessageId> reads = new HashMap<>();
  final Map<RoomId, Long> unsentReads = new HashMap<>();
  final Map<RoomId, Long> mostRead = new HashMap<>();
  final Map<RoomKind, List<RoomInfo>> lists = new EnumMap<>(RoomKind.class);
  final Map<RoomId, StoredChoice> choices = new HashMap<>();
  final Map<UserId, String> ignored = new HashMap<>();
  final Map<PictureKey, byte[]> pictures = new HashMap<>();
  StoredEmoji emoji = StoredEmoji.NONE;
  List<String> places = List.of();
  StoredOrder order = StoredOrder.NONE;
  @Nullable String epoch;
  boolean full;

  /**
   * @param folder of the copies of files; created with the first one
   */
  FakeDisk(Path folder) {
    files = new OutboxFiles(folder, Runnable::run);
  }

  /** In bytes, about as large as a real one. */
  long size() {
    return 49_152
        + 500 * histories.values().stream().mapToLong(each -> each.messages().size()).sum();
  }

  void unlink(ClientAttachmentId file) {
    try {
      Files.deleteIfExists(files.path(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void forgetFiles(RoomId room) {
    List<OutboxFile> drafted = attached.remove(room);
    if (drafted != null) {
      drafted.forEach(each -> unlink(each.id()));
    }
    outbox.values().stream()
        .filter(each -> each.room().equals(room))
        .flatMap(each -> each.files().stream())
        .forEach(each -> unlink(each.id()));
  }

  void clear() {
    attached.keySet().stream().toList().forEach(this::forgetFiles);
    outbox.values().forEach(each -> forgetFiles(each.room()));
    outbox.clear();
    changes.clear();
    histories.clear();
    pictures.clear();
    drafts.clear();
    reads.clear();
    unsentReads.clear();
    mostRead.clear();
    lists.clear();
    choices.clear();
    ignored.clear();
    emoji = StoredEmoji.NONE;
    places = List.of();
    order = StoredOrder.NONE;
    epoch = null;
  }
}
