package dev.levelup.chat.soak;

import dev.levelup.chat.client.state.ConnectionState;
import dev.levelup.chat.client.state.PendingChange;
import dev.levelup.chat.client.state.RoomAccess;
import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.client.state.TimelineItem;
import dev.levelup.chat.client.state.TimelineItem.MessageItem;
import dev.levelup.chat.client.sync.Chat;
import dev.levelup.chat.client.sync.account.AccountController;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Records what a client shows, as soon as it shows it. On the client's loop. */
final class Watcher {
  private final Journal journal;
  private final Set<Entry> shown = new HashSet<>();
  private @Nullable Long lostAt;

  Watcher(Journal journal) {
    this.journal = journal;
  }

  void follow(AccountController account) {
    account.chatProperty().subscribe(this::follow);
  }

  private void follow(@Nullable Chat chat) {
    if (chat != null) {
      chat.connection().stateProperty().subscribe(this::connection);
      chat.rooms().openProperty().subscribe(this::opened);
      chat.rooms().openProperty().flatMap(RoomState::accessProperty).subscribe(this::access);
      ObservableList<PendingChange> changes = chat.changes().pending().all();
      changed(changes);
      changes.addListener(
          (ListChangeListener<PendingChange>)
              change -> {
                while (change.next()) {
                  changed(change.getAddedSubList());
                }
              });
    }
  }

  private void changed(List<? extends PendingChange> changes) {
    for (PendingChange each : changes) {
      String id = Objects.requireNonNull(each.written()).value();
      String words = Objects.requireNonNullElse(each.content(), "");
      journal.write(new Entry(Entry.What.CHANGED, each.room().toString(), id, words, 0));
    }
  }

  private void connection(ConnectionState now) {
    if (lostAt == null && now instanceof ConnectionState.Reconnecting) {
      lostAt = System.nanoTime();
    }
  }

  private void access(@Nullable RoomAccess now) {
    if (lostAt != null && now instanceof RoomAccess.Joined) {
      long millis = Duration.ofNanos(System.nanoTime() - lostAt).toMillis();
      journal.write(Entry.reconnected(millis));
      lostAt = null;
    }
  }

  private void opened(@Nullable RoomState room) {
    if (room != null) {
      String id = room.id().toString();
      show(id, room.timeline().items());
      room.timeline()
          .items()
          .addListener(
              (ListChangeListener<TimelineItem>)
                  change -> {
                    while (change.next()) {
                      show(id, change.getAddedSubList());
                    }
                  });
    }
  }

  private void show(String room, List<? extends TimelineItem> items) {
    for (TimelineItem each : items) {
      if (each instanceof MessageItem item) {
        long seq = Objects.requireNonNull(item.message().seq());
        Entry entry = Entry.shown(room, item.message().content(), seq);
        if (shown.add(entry)) {
          journal.write(entry);
        }
      }
    }
  }
}
