package dev.levelup.chat.soak;

import dev.levelup.chat.client.state.ConnectionState;
import dev.levelup.chat.client.state.OpenRoom;
import dev.levelup.chat.client.state.RoomAccess;
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
import org.jspecify.annotations.Nullable;

/** Writes down what a client shows, when it shows it. On the client's loop. */
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
      chat.rooms().openProperty().flatMap(OpenRoom::accessProperty).subscribe(this::access);
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
      journal.write(new Entry(Entry.What.RECONNECTED, "", "", millis));
      lostAt = null;
    }
  }

  private void opened(@Nullable OpenRoom room) {
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
        Entry entry = new Entry(Entry.What.SHOWN, room, item.message().content(), seq);
        if (shown.add(entry)) {
          journal.write(entry);
        }
      }
    }
  }
}
