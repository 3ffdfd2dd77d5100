package dev.levelup.chat.client.sync.persistence;

import dev.levelup.chat.client.cache.ChatStore;
import dev.levelup.chat.client.cache.StoredChat;
import dev.levelup.chat.client.net.Session;
import dev.levelup.chat.client.state.Drafts;
import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.client.state.OpenRoom;
import dev.levelup.chat.client.state.Outbox;
import dev.levelup.chat.client.state.PendingChanges;
import dev.levelup.chat.client.state.ReadMarkers;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.RoomId;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;

/** The state that outlives the program, each part with what keeps it in the store. */
public final class PersistentState {
  private final ChatStore store;
  private final FxThread fx;
  private final InstantSource clock;
  private final DraftSaver draftSaver;
  private final Drafts drafts;
  private final OutboxSaver outboxSaver;
  private final Outbox outbox;
  private final ChangeSaver changeSaver;
  private final PendingChanges changes;
  private final ReadMarkers readMarkers;

  public PersistentState(Session session, ChatStore store, FxThread fx, InstantSource clock) {
    this.store = store;
    this.fx = fx;
    this.clock = clock;
    draftSaver = new DraftSaver(store, fx);
    drafts = new Drafts(fx, draftSaver);
    outboxSaver = new OutboxSaver(store, session);
    outbox = new Outbox(fx, outboxSaver);
    changeSaver = new ChangeSaver(store);
    changes = new PendingChanges(fx, changeSaver);
    readMarkers = new ReadMarkers(fx, store::keepRead);
  }

  public InstantSource clock() {
    return clock;
  }

  public ChatStore store() {
    return store;
  }

  public Drafts drafts() {
    return drafts;
  }

  public Outbox outbox() {
    return outbox;
  }

  public OutboxSaver outboxSaver() {
    return outboxSaver;
  }

  public PendingChanges changes() {
    return changes;
  }

  public ChangeSaver changeSaver() {
    return changeSaver;
  }

  /** Keeps the history of one room; each asker gets their own. */
  public HistorySaver historyKeeper(OpenRoom room) {
    return new HistorySaver(room, this, fx, clock);
  }

  public ReadMarkers readMarkers() {
    return readMarkers;
  }

  /** Takes up what the last start left; before anything else is done with the state. */
  public void restore(StoredChat stored) {
    stored.outbox().forEach(each -> outbox.add(outboxSaver.restored(each)));
    changes.restore(stored.changes().stream().map(ChangeSaver::restored).toList());
    drafts.restore(stored.drafts());
    readMarkers.restore(stored.reads());
  }

  /** The server has other messages of a room now; what the user wrote there stays. */
  public void startOver(OpenRoom room) {
    loseHistories(List.of(room.id()));
    room.startOver();
  }

  /** What is kept of some rooms is not to be shown again. */
  public void loseHistories(Collection<RoomId> rooms) {
    store.forgetHistories(rooms);
    rooms.forEach(readMarkers::forget);
  }

  /** The user belongs to a room no more: nothing of it stays but what they wrote there. */
  public void forgetRoom(OpenRoom room) {
    store.forgetRoom(room.id());
    readMarkers.forget(room.id());
    room.startOver();
  }

  /** Keeps no messages of a room any more; up to where the user has read it stays. */
  public void forgetHistory(RoomId room) {
    store.forgetHistories(List.of(room));
    MessageId seen = readMarkers.get(room);
    if (seen != null) {
      store.keepRead(room, seen);
    }
  }

  /** The program ends, or the sign-in does: the next one finds everything again. */
  public void close() {
    draftSaver.write();
    store.close();
  }

  /** The user signs out: nobody finds anything. */
  public void forget() {
    store.forgetEverything();
  }
}
