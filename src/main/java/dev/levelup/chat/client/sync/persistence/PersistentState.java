package dev.levelup.chat.client.sync.persistence;

import dev.levelup.chat.client.cache.ChatStore;
import dev.levelup.chat.client.cache.OutboxFile;
import dev.levelup.chat.client.cache.StoredChat;
import dev.levelup.chat.client.cache.StoredDraft;
import dev.levelup.chat.client.net.Session;
import dev.levelup.chat.client.state.Draft;
import dev.levelup.chat.client.state.Drafts;
import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.client.state.IgnoredPeople;
import dev.levelup.chat.client.state.Outbox;
import dev.levelup.chat.client.state.PendingChanges;
import dev.levelup.chat.client.state.ReadMarkers;
import dev.levelup.chat.client.state.RecentPlaces;
import dev.levelup.chat.client.state.RoomChoice;
import dev.levelup.chat.client.state.RoomChoices;
import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.client.state.TrayFile;
import dev.levelup.chat.client.state.Trays;
import dev.levelup.chat.client.state.UnsentReads;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.RoomId;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The state that survives a restart, each part with the class that stores it. */
public final class PersistentState {
  private final ChatStore store;
  private final FxThread fx;
  private final InstantSource clock;
  private final DraftSaver draftSaver;
  private final Drafts drafts;
  private final Trays trays;
  private final OutboxSaver outboxSaver;
  private final Outbox outbox;
  private final ChangeSaver changeSaver;
  private final PendingChanges changes;
  private final ReadMarkers readMarkers;
  private final UnsentReads unsentReads;
  private final RoomChoices choices;
  private final EmojiUse emoji;
  private final IgnoredPeople ignored;
  private final RecentPlaces recentPlaces;
  private Consumer<RoomId> forgotten = _ -> {};

  public PersistentState(Session session, ChatStore store, FxThread fx, InstantSource clock) {
    this.store = store;
    this.fx = fx;
    this.clock = clock;
    draftSaver = new DraftSaver(store, fx);
    drafts = new Drafts(fx, draftSaver);
    trays = new Trays(fx);
    outboxSaver = new OutboxSaver(store, session);
    outbox = new Outbox(fx, outboxSaver);
    changeSaver = new ChangeSaver(store);
    changes = new PendingChanges(fx, changeSaver);
    readMarkers = new ReadMarkers(fx, store::storeRead);
    unsentReads = new UnsentReads(fx, store::storeUnsentRead);
    ChoiceSaver choiceSaver = new ChoiceSaver(store);
    choices = new RoomChoices(fx, choiceSaver, choiceSaver::storeOrder);
    emoji = new EmojiUse(store, fx);
    ignored = new IgnoredPeople(fx, store::storeIgnored);
    recentPlaces = new RecentPlaces(fx, store::storePlaces);
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

  /** The files of the drafts. */
  public Trays trays() {
    return trays;
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

  /** Creates the saver of one room's history. */
  public HistorySaver historySaver(RoomState room) {
    return new HistorySaver(room, this, fx, clock);
  }

  public ReadMarkers readMarkers() {
    return readMarkers;
  }

  /** How far the user has read, as far as the server does not know. */
  public UnsentReads unsentReads() {
    return unsentReads;
  }

  /** What the user has chosen about rooms. */
  public RoomChoices choices() {
    return choices;
  }

  /** The people whom the user ignores. */
  public IgnoredPeople ignored() {
    return ignored;
  }

  /** Where the user went lately. */
  public RecentPlaces recentPlaces() {
    return recentPlaces;
  }

  /** Which emoji the user has chosen. */
  public EmojiUse emoji() {
    return emoji;
  }

  /** Restores what was stored at the last run. To be called before the state is used. */
  public void restore(StoredChat stored) {
    stored.outbox().forEach(each -> outbox.add(outboxSaver.restored(each)));
    changes.restore(stored.changes().stream().map(ChangeSaver::restored).toList());
    Map<RoomId, Draft> restored = new HashMap<>();
    stored.drafts().forEach((room, each) -> restored.put(room, draft(each)));
    drafts.restore(restored);
    Map<RoomId, List<TrayFile>> attached = new HashMap<>();
    stored.files().forEach((room, each) -> attached.put(room, tray(each)));
    trays.restore(attached);
    readMarkers.restore(stored.reads());
    unsentReads.restore(stored.unsentReads());
    Map<RoomId, RoomChoice> chosen = new HashMap<>();
    stored.choices().forEach((room, each) -> chosen.put(room, ChoiceSaver.restored(each)));
    choices.restore(chosen, ChoiceSaver.restored(stored.order()));
    emoji.restore(stored.emoji());
    ignored.restore(stored.ignored());
    recentPlaces.restore(stored.places());
  }

  private List<TrayFile> tray(List<OutboxFile> files) {
    return files.stream()
        .map(
            each ->
                new TrayFile(
                    each.id(),
                    each.name(),
                    each.size(),
                    store.files().path(each.id()),
                    each.picture(),
                    TrayFile.Phase.READY,
                    1))
        .toList();
  }

  private static Draft draft(StoredDraft stored) {
    return new Draft(stored.text(), stored.replyTo());
  }

  /**
   * Forgets a room's messages, because the server has others now; what the user wrote there
   * remains.
   */
  public void startOver(RoomState room) {
    deleteHistories(List.of(room.id()));
    room.startOver();
  }

  /** Sets what follows when the stored messages of a room are deleted. */
  public void setOnForgotten(Consumer<RoomId> action) {
    forgotten = action;
  }

  /** Deletes the stored histories of some rooms. */
  public void deleteHistories(Collection<RoomId> rooms) {
    store.forgetHistories(rooms);
    rooms.forEach(readMarkers::forget);
    rooms.forEach(forgotten);
  }

  /**
   * The user is not a member of a room any more: forgets everything of it except what they wrote
   * there.
   */
  public void forgetRoom(RoomState room) {
    store.forgetRoom(room.id());
    trays.forget(room.id());
    unsentReads.forget(room.id());
    readMarkers.forget(room.id());
    recentPlaces.forget(room.id());
    room.startOver();
    forgotten.accept(room.id());
    stopKeeping(room.id());
  }

  /** The whole history of a room is not stored any more. */
  public void stopKeeping(RoomId room) {
    choices.put(room, choices.get(room).withKept(false));
  }

  /**
   * Too much of the stored messages of a room has changed: deletes them, but not the read marker.
   * Those of a kept room remain: their changes are fetched in the background.
   */
  public void forgetOutdated(RoomId room) {
    if (!choices.get(room).kept()) {
      forgetHistory(room);
    }
  }

  /** Deletes the stored messages of a room, but not its read marker. */
  public void forgetHistory(RoomId room) {
    store.forgetHistories(List.of(room));
    MessageId seen = readMarkers.get(room);
    if (seen != null) {
      store.storeRead(room, seen);
    }
  }

  /** Closes the store; the next sign-in of the same user restores everything. */
  public void close() {
    draftSaver.write();
    store.close();
  }

  /** The user signs out: deletes the store. */
  public void forget() {
    store.forgetEverything();
  }
}
