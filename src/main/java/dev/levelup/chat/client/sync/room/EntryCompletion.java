package dev.levelup.chat.client.sync.room;

import dev.levelup.chat.client.state.RoomAccess;
import dev.levelup.chat.client.sync.connection.EventPump;
import dev.levelup.chat.client.sync.history.Arrivals;
import dev.levelup.chat.client.sync.history.CatchUpResult;
import dev.levelup.chat.client.sync.history.MissedChanges;
import dev.levelup.chat.client.sync.outbox.Delivery;
import dev.levelup.chat.client.sync.persistence.PersistentState;
import org.jspecify.annotations.Nullable;

/** The last step of entering a room: merges what was missed, and sets the room as joined. */
final class EntryCompletion {
  private final RoomEntry entry;
  private final Arrivals arrivals;
  private final PersistentState persistentState;
  private final Delivery delivery;

  EntryCompletion(
      RoomEntry entry, Arrivals arrivals, PersistentState persistentState, Delivery delivery) {
    this.entry = entry;
    this.arrivals = arrivals;
    this.persistentState = persistentState;
    this.delivery = delivery;
  }

  /**
   * Deletes the stored history, because too much of it has changed, unless the user keeps it; the
   * messages that show remain until it is loaded again.
   */
  void forget() {
    persistentState.forgetOutdated(entry.id());
  }

  /**
   * Merges what was missed, then completes the entry. Large results go in slices, the oldest first,
   * each adjoining what is known: whatever comes between them, there is no gap.
   *
   * @param changes the changes of messages that were known before
   * @return what is left for the next slice; null once the user is in the room
   */
  @Nullable CatchUpResult complete(CatchUpResult result, MissedChanges.Found changes) {
    if (result instanceof CatchUpResult.Rest rest && rest.messages().size() > EventPump.SLICE) {
      arrivals.add(rest.upTo(EventPump.SLICE));
      return rest.after(EventPump.SLICE);
    }
    if (result instanceof CatchUpResult.Restored) {
      persistentState.startOver(entry.room());
    }
    arrivals.release(result, changes);
    entry.reading().placeMark();
    entry.move(new RoomAccess.Joined());
    delivery.flush();
    return null;
  }
}
