package dev.levelup.chat.client.sync;

import dev.levelup.chat.client.cache.ChatStore;
import dev.levelup.chat.client.cache.StoredChat;
import dev.levelup.chat.client.net.Session;
import dev.levelup.chat.client.state.Drafts;
import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.client.state.OpenRoom;
import dev.levelup.chat.client.state.Outbox;
import dev.levelup.chat.client.state.ReadMarkers;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.RoomId;
import java.time.InstantSource;

/** The state that outlives the program, each part with what keeps it in the store. */
final class PersistentState {
  private final ChatStore store;
  private final FxThread fx;
  private final InstantSource clock;
  private final DraftSaver draftSaver;
  private final Drafts drafts;
  private final OutboxSaver outboxSaver;
  private final Outbox outbox;
  private final ReadMarkers readMarkers;

  PersistentState(Session session, ChatStore store, FxThread fx, InstantSource clock) {
    this.store = store;
    this.fx = fx;
    this.clock = clock;
    draftSaver = new DraftSaver(store, fx);
    drafts = new Drafts(fx, draftSaver);
    outboxSaver = new OutboxSaver(store, session);
    outbox = new Outbox(fx, outboxSaver);
    readMarkers = new ReadMarkers(fx, store::keepRead);
  }

  InstantSource clock() {
    return clock;
  }

  ChatStore store() {
    return store;
  }

  Drafts drafts() {
    return drafts;
  }

  Outbox outbox() {
    return outbox;
  }

  OutboxSaver outboxSaver() {
    return outboxSaver;
  }

  /** Keeps the history of one room; each asker gets their own. */
  HistorySaver historyKeeper(OpenRoom room) {
    return new HistorySaver(room, this, fx, clock);
  }

  ReadMarkers readMarkers() {
    return readMarkers;
  }

  /** Takes up what the last start left; before anything else is done with the state. */
  void restore(StoredChat stored) {
    stored.outbox().forEach(each -> outbox.add(outboxSaver.restored(each)));
    drafts.restore(stored.drafts());
    readMarkers.restore(stored.reads());
  }

  /** The server has other messages of a room now; what the user wrote there stays. */
  void startOver(OpenRoom room) {
    loseHistory(room.id());
    room.startOver();
  }

  /** What is kept of a room is not to be shown again. */
  void loseHistory(RoomId room) {
    store.forgetHistory(room);
    readMarkers.forget(room);
  }

  /** The user belongs to a room no more: nothing of it stays but what they wrote there. */
  void forgetRoom(OpenRoom room) {
    store.forgetRoom(room.id());
    readMarkers.forget(room.id());
    room.startOver();
  }

  /** Keeps no messages of a room any more; up to where the user has read it stays. */
  void forgetHistory(RoomId room) {
    store.forgetHistory(room);
    MessageId seen = readMarkers.get(room);
    if (seen != null) {
      store.keepRead(room, seen);
    }
  }

  /** The program ends, or the sign-in does: the next one finds everything again. */
  void close() {
    draftSaver.write();
    store.close();
  }

  /** The user signs out: nobody finds anything. */
  void forget() {
    store.forgetEverything();
  }
}
