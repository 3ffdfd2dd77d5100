package dev.levelup.chat.client.sync;

import dev.levelup.chat.client.net.Session;
import dev.levelup.chat.client.net.UploadService;
import dev.levelup.chat.client.state.Alerts;
import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.client.state.MentionInbox;
import dev.levelup.chat.client.state.Notices;
import dev.levelup.chat.client.state.Outbox;
import dev.levelup.chat.client.state.PendingReactions;
import dev.levelup.chat.client.state.Room;
import dev.levelup.chat.client.state.RoomDirectory;
import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.client.state.SearchResults;
import dev.levelup.chat.client.state.Timeline;
import dev.levelup.chat.client.state.UnreadRooms;
import dev.levelup.chat.client.sync.connection.Backoff;
import dev.levelup.chat.client.sync.connection.ConnectionKeeper;
import dev.levelup.chat.client.sync.connection.FxAnswers;
import dev.levelup.chat.client.sync.connection.Retry;
import dev.levelup.chat.client.sync.connection.ServerLink;
import dev.levelup.chat.client.sync.keep.Keeping;
import dev.levelup.chat.client.sync.outbox.ChangeDelivery;
import dev.levelup.chat.client.sync.outbox.MessageWriter;
import dev.levelup.chat.client.sync.outbox.Uploads;
import dev.levelup.chat.client.sync.outbox.Withdrawals;
import dev.levelup.chat.client.sync.persistence.PersistentState;
import dev.levelup.chat.client.sync.room.AfterRoomEntry;
import dev.levelup.chat.client.sync.room.AlertFeed;
import dev.levelup.chat.client.sync.room.ComingsFeed;
import dev.levelup.chat.client.sync.room.Deliveries;
import dev.levelup.chat.client.sync.room.ErrorEvents;
import dev.levelup.chat.client.sync.room.HistoryWindow;
import dev.levelup.chat.client.sync.room.Ignoring;
import dev.levelup.chat.client.sync.room.MemberRequests;
import dev.levelup.chat.client.sync.room.MentionRequests;
import dev.levelup.chat.client.sync.room.MessageChanges;
import dev.levelup.chat.client.sync.room.MessageReactions;
import dev.levelup.chat.client.sync.room.ReadReports;
import dev.levelup.chat.client.sync.room.RoomActivities;
import dev.levelup.chat.client.sync.room.RoomLists;
import dev.levelup.chat.client.sync.room.RoomPreferences;
import dev.levelup.chat.client.sync.room.RoomReading;
import dev.levelup.chat.client.sync.room.RoomSession;
import dev.levelup.chat.client.sync.room.RoomSessions;
import dev.levelup.chat.client.sync.room.Rooms;
import dev.levelup.chat.client.sync.room.Sender;
import dev.levelup.chat.client.sync.search.SearchRequests;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.User;
import java.time.Clock;
import java.time.ZoneId;
import java.util.random.RandomGenerator;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The services of one {@link Chat} that deal with its rooms, wired. On the FX thread. */
final class ChatRooms {
  private final FxThread fx;
  private final PersistentState persistentState;
  private final RoomDirectory directory;
  private final Rooms rooms;
  private final RoomLists lists;
  private final HistoryWindow window;
  private final Uploads uploads;
  private final Sender sender;
  private final Withdrawals withdrawals;
  private final MessageChanges changes;
  private final ChangeDelivery changeDelivery;
  private final MessageReactions reactions;
  private final ErrorEvents errors;
  private final ReadReports reads;
  private final MentionRequests mentions;
  private final SearchRequests search;
  private final MemberRequests members;
  private final Ignoring ignoring;
  private final AfterRoomEntry afterRoomEntry;
  private final RoomPreferences preferences;
  private final Keeping keeping;
  private final Alerts alerts;
  private final AlertFeed alertFeed;
  private final ComingsFeed comings;

  /** Threads, time and randomness, which tests replace. */
  record Environment(FxThread fx, Clock clock, RandomGenerator random) {}

  /**
   * No room is open yet.
   *
   * @param open holds the room that shows
   */
  ChatRooms(
      ServerLink link,
      PersistentState persistentState,
      UploadService uploadService,
      Notices notices,
      ReadOnlyObjectWrapper<@Nullable RoomState> open,
      Environment environment) {
    this.fx = environment.fx();
    this.persistentState = persistentState;
    Session session = link.session();
    User self = session.user();
    Clock clock = environment.clock();
    FxAnswers answers = new FxAnswers(fx);
    Backoff backoff = new Backoff(environment.random());
    Outbox outbox = persistentState.outbox();
    directory = new RoomDirectory(fx);
    UnreadRooms unread = new UnreadRooms(fx, persistentState.unsentReads());
    reads = new ReadReports(link, unread, persistentState.unsentReads(), notices, answers);
    uploads =
        new Uploads(uploadService, outbox, link.connection(), new Retry(backoff, answers), fx);
    RoomSessions sessions =
        new RoomSessions(
            outbox,
            persistentState.changes(),
            id -> {
              RoomState room = newRoom(id, clock.getZone());
              RoomReading reading =
                  new RoomReading(
                      room,
                      reads,
                      persistentState.readMarkers(),
                      persistentState.ignored(),
                      self.id());
              return new RoomSession(reading, link, persistentState, uploads, notices, backoff, fx);
            });
    uploads.setOnReady(room -> sessions.find(room).ifPresent(RoomSession::sendWaiting));
    Deliveries deliveries =
        new Deliveries(sessions, link.connection(), outbox, open.getReadOnlyProperty(), fx);
    rooms = new Rooms(directory, sessions, deliveries, open);
    RoomActivities activities =
        new RoomActivities(reads, sessions, persistentState.ignored(), self.id(), fx);
    Retry listRetry = new Retry(backoff, answers);
    lists =
        new RoomLists(link, directory, persistentState, sessions, activities, listRetry, answers);
    window = new HistoryWindow(rooms, self, reads.areOffered());
    changes = new MessageChanges(session, persistentState, answers);
    Retry retry = new Retry(backoff, answers);
    changeDelivery = new ChangeDelivery(link, persistentState, rooms::confirmed, retry, answers);
    reactions =
        new MessageReactions(
            link,
            new PendingReactions(fx, self.id()),
            this::confirmed,
            notices,
            new Retry(backoff, answers),
            answers);
    int maxLength = session.info().limits().messageLength();
    MessageWriter writer = new MessageWriter(self, clock, environment.random(), maxLength);
    sender = new Sender(link, rooms, persistentState, writer, answers);
    withdrawals = new Withdrawals(persistentState, sender::discard, answers);
    errors = new ErrorEvents(session, sessions, rooms, deliveries, outbox, notices);
    ignoring = new Ignoring(persistentState.ignored(), sessions, lists);
    members = new MemberRequests(session, sessions, open.getReadOnlyProperty());
    mentions = new MentionRequests(link.history(), new MentionInbox(fx), self.id(), answers);
    search =
        new SearchRequests(
            link, persistentState.store(), rooms::store, new SearchResults(fx), answers, clock);
    persistentState.setOnForgotten(search::lost);
    alerts = new Alerts(fx);
    preferences = new RoomPreferences(persistentState.choices(), clock, fx);
    keeping = new Keeping(link, persistentState, new Retry(backoff, answers), answers, fx, clock);
    alertFeed =
        new AlertFeed(
            alerts,
            activities,
            unread,
            persistentState.choices(),
            persistentState.ignored(),
            self.id());
    comings = new ComingsFeed(directory, sessions, persistentState.ignored(), self.id(), fx);
    afterRoomEntry = new AfterRoomEntry(open.getReadOnlyProperty());
  }

  private RoomState newRoom(RoomId id, ZoneId zone) {
    Room room = directory.find(id).orElseGet(() -> Room.unlisted(id));
    Timeline timeline = new Timeline(id, zone, fx);
    persistentState.outbox().in(id).forEach(timeline.overlay()::showEcho);
    timeline.overlay().showChanges(persistentState.changes().in(id));
    timeline.overlay().ignore(persistentState.ignored().names().keySet());
    return new RoomState(room, timeline, fx);
  }

  private void confirmed(Message message) {
    rooms.confirmed(message);
    search.updated(message);
    // Here too, because its room may not be in use.
    persistentState.store().updateMessage(message);
  }

  /** Dispatches the socket's events to these services. */
  EventRouter router(ConnectionKeeper keeper, ServerLink link) {
    return new EventRouter(
        keeper,
        link.epochs(),
        lists,
        members,
        rooms,
        comings,
        afterRoomEntry,
        errors,
        alertFeed,
        search,
        mentions,
        keeping);
  }

  Alerts alerts() {
    return alerts;
  }

  RoomDirectory directory() {
    return directory;
  }

  Rooms rooms() {
    return rooms;
  }

  RoomLists lists() {
    return lists;
  }

  HistoryWindow window() {
    return window;
  }

  Uploads uploads() {
    return uploads;
  }

  Sender sender() {
    return sender;
  }

  MentionRequests mentions() {
    return mentions;
  }

  SearchRequests search() {
    return search;
  }

  MemberRequests members() {
    return members;
  }

  Ignoring ignoring() {
    return ignoring;
  }

  ReadReports reads() {
    return reads;
  }

  RoomPreferences preferences() {
    return preferences;
  }

  Keeping keeping() {
    return keeping;
  }

  MessageChanges changes() {
    return changes;
  }

  MessageReactions reactions() {
    return reactions;
  }

  /**
   * Forgets what is known of every room.
   *
   * @return whether the user was in the room that shows
   */
  boolean startOver() {
    boolean wasJoined = rooms.session().filter(RoomSession::isJoined).isPresent();
    persistentState.readMarkers().forgetAll();
    persistentState.unsentReads().forgetAll();
    reads.unread().forgetAll();
    alertFeed.startOver();
    persistentState.outbox().forgetUploads();
    persistentState.changes().startOver();
    reactions.pending().forgetAll();
    rooms.startOver();
    members.startOver();
    keeping.startOver();
    return wasJoined;
  }

  void close() {
    afterRoomEntry.close();
    members.close();
    changeDelivery.close();
    withdrawals.close();
    uploads.close();
    reactions.close();
    reads.close();
    preferences.close();
    keeping.close();
    comings.close();
    rooms.end();
  }
}
