package dev.levelup.chat.client.sync.room;

import dev.levelup.chat.client.state.Connection;
import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.client.state.Notices;
import dev.levelup.chat.client.state.PendingMessage;
import dev.levelup.chat.client.state.RoomAccess;
import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.client.state.SendState;
import dev.levelup.chat.client.sync.connection.Backoff;
import dev.levelup.chat.client.sync.connection.FxAnswers;
import dev.levelup.chat.client.sync.connection.Retry;
import dev.levelup.chat.client.sync.connection.ServerLink;
import dev.levelup.chat.client.sync.history.Arrivals;
import dev.levelup.chat.client.sync.history.CatchUpFetcher;
import dev.levelup.chat.client.sync.history.Confirmations;
import dev.levelup.chat.client.sync.history.MissedChanges;
import dev.levelup.chat.client.sync.history.RoomHistory;
import dev.levelup.chat.client.sync.history.RoomPersistence;
import dev.levelup.chat.client.sync.outbox.Delivery;
import dev.levelup.chat.client.sync.outbox.SendPace;
import dev.levelup.chat.client.sync.outbox.Uploads;
import dev.levelup.chat.client.sync.persistence.PersistentState;
import dev.levelup.chat.protocol.AccessDenied;
import dev.levelup.chat.protocol.ApiError;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageUpdate;
import dev.levelup.chat.protocol.PresenceChange;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.protocol.UserTyping;
import java.util.List;

/**
 * One room in use: its state, the entry into it, and the events of it. Events of a room go to its
 * session or nowhere. A session that is not needed leaves the room at the server and remains in
 * memory; the next entry catches up. On the FX thread.
 */
public final class RoomSession {
  private final RoomEntry entry;
  private final Connection connection;
  private final PersistentState persistentState;
  private final Arrivals arrivals;
  private final Delivery delivery;
  private final RoomClosure closure;
  private final Admission admission;
  private final RoomPersistence persistence;
  private final RoomHistory history;
  private final MemberRequest members;
  private final UserId self;
  private boolean inUse;

  /** A session that has not entered the room yet. */
  public RoomSession(
      RoomReading reading,
      ServerLink link,
      PersistentState persistentState,
      Uploads uploads,
      Notices notices,
      Backoff backoff,
      FxThread fx) {
    RoomState room = reading.room();
    this.connection = link.connection();
    this.persistentState = persistentState;
    FxAnswers answers = new FxAnswers(fx);
    CatchUpFetcher fetcher = new CatchUpFetcher(link.session(), link.history(), fx);
    SendPace pace = new SendPace(link.session().info().limits(), answers);
    entry = new RoomEntry(reading);
    self = link.session().user().id();
    Confirmations confirmations = new Confirmations(room, persistentState, self);
    arrivals = new Arrivals(link, room, confirmations, persistentState.store(), fetcher, answers);
    delivery = new Delivery(link.socket(), room, persistentState, arrivals, uploads, pace, answers);
    closure = new RoomClosure(link.session(), entry, persistentState);
    EntryCompletion completion = new EntryCompletion(entry, arrivals, persistentState, delivery);
    MissedChanges changes = new MissedChanges(link.history());
    var _ =
        new ChangeRequests(
            entry, changes, persistentState.store(), answers, new Retry(backoff, answers));
    Retry retry = new Retry(backoff, answers);
    CatchUp catchUp = new CatchUp(entry, fetcher, changes, completion, closure, answers, retry);
    Joining joining = new Joining(link, entry, persistentState, catchUp, closure, answers);
    admission = new Admission(link, entry, joining, closure, answers);
    persistence = new RoomPersistence(room, persistentState, arrivals, answers);
    history = new RoomHistory(link, room, persistentState, confirmations, notices, fx);
    members = new MemberRequest(room, link.history(), answers);
  }

  public RoomState room() {
    return entry.room();
  }

  public RoomId id() {
    return entry.id();
  }

  public RoomHistory history() {
    return history;
  }

  MemberRequest members() {
    return members;
  }

  /** How far the user reads the room. */
  public RoomReading reading() {
    return entry.reading();
  }

  /** The room shows from now on. Unseen messages are marked once each time. */
  public void show() {
    reading().opened();
    if (isJoined()) {
      reading().placeMark();
    }
    use();
  }

  /** Another room shows. */
  public void hide() {
    leave();
    history.cancel();
    room().setWatched(false);
  }

  /**
   * Enters the room to deliver its waiting messages: the user wrote them, so they have been in the
   * room.
   */
  public void deliver() {
    room().setWatched(false);
    if (!isJoined()) {
      entry.move(new RoomAccess.Waiting(true));
    }
    use();
  }

  /**
   * Shows what is stored of the room, and enters it as soon as that is possible. A room that was
   * denied or failed is tried again.
   */
  private void use() {
    if (!inUse || isClosed()) {
      inUse = true;
      if (isClosed()) {
        entry.reopen();
      }
      persistence.begin(this::enter);
    }
  }

  /** Enters the room, for the first time or again, if the client is connected. */
  public void enter() {
    boolean denied = entry.access() instanceof RoomAccess.Denied;
    if (inUse && connection.isOnline() && persistence.isRestored() && !denied) {
      admission.enter();
    }
  }

  /** The connection is lost: responses that are still to come are dropped. */
  public void offline() {
    // The next catch-up fetches them, if the server still has them then.
    arrivals.forgetHeld();
    room().typing().clear();
    room().timeline().overlay().forgetComings();
    if (isJoined()) {
      persistence.lost();
    }
    entry.stopEntering();
  }

  /** Leaves the room; its state remains, as of now. */
  public void leave() {
    inUse = false;
    if (!isClosed()) {
      admission.leave();
    }
    offline();
    persistence.end();
  }

  /** Stores at once what is new in the room's history. */
  void store() {
    persistence.write();
  }

  /** Messages of this room were broadcast. */
  public void live(List<Message> messages) {
    messages.forEach(each -> room().typing().remove(each.userId()));
    arrivals.live(messages);
  }

  /** A message of this room in its present state. */
  void updated(MessageUpdate update) {
    arrivals.updated(update);
  }

  /** This room has more changes than the server broadcasts one by one. */
  void changed(long lastRev) {
    arrivals.changed(lastRev);
  }

  /** Somebody is typing in this room, perhaps this user on another device. */
  void types(UserTyping typing) {
    boolean isIgnored = persistentState.ignored().contains(typing.userId());
    if (isJoined() && !typing.userId().equals(self) && !isIgnored) {
      room().typing().add(typing.userId(), typing.userName());
    }
  }

  /** A user's last socket has left a room; the server does not say which. */
  void left(UserId user) {
    room().typing().remove(user);
  }

  /** Members of this room came or went. */
  void present(PresenceChange change) {
    room().presence().change(change);
  }

  /** The server has confirmed a change by the user. */
  void confirmed(Message message) {
    arrivals.confirmed(message);
  }

  /** Shows the pending changes. */
  void showChanges() {
    room().timeline().overlay().showChanges(persistentState.changes().in(id()));
  }

  /** Shows a message of the outbox in its present state. */
  public void showEcho(PendingMessage message) {
    room().timeline().overlay().showEcho(message);
  }

  /** Handles an event that the user has no access to the clan. */
  public void closed(AccessDenied reason) {
    closure.closed(reason);
  }

  /**
   * Handles an {@code error} event that may be about the first entry, from a server without
   * acknowledgements.
   *
   * @return whether it was taken as that
   */
  public boolean failed(ApiError error) {
    return admission.failed(error);
  }

  /** Closes the room. */
  public void deny(AccessDenied reason) {
    closure.deny(reason);
  }

  /** The server refused the entry. */
  public void refuse(ApiError error) {
    closure.refuse(error);
  }

  /** The server refused a message. */
  public void refuse(PendingMessage message, ApiError error) {
    delivery.refuse(message, error);
  }

  /** Sends the messages that wait for this room, in order, if the user is in it. */
  public void sendWaiting() {
    delivery.sendWaiting();
  }

  /** The server's database was replaced: forgets what is known. */
  public void startOver() {
    persistentState.startOver(room());
  }

  /** Forgets the stored messages and those that show, and loads them from the server again. */
  public void reloadMessages() {
    leave();
    persistentState.forgetHistory(id());
    room().startOver();
    entry.move(new RoomAccess.Waiting(false));
    use();
  }

  public boolean isInUse() {
    return inUse;
  }

  public boolean isJoined() {
    return entry.isJoined();
  }

  /** Whether the user is entering the room. */
  public boolean isEntering() {
    return inUse && entry.access() instanceof RoomAccess.Entering;
  }

  /** Whether the room was denied or failed. */
  public boolean isClosed() {
    return entry.access() instanceof RoomAccess.Denied
        || entry.access() instanceof RoomAccess.Failed;
  }

  /** Whether every message was delivered or failed, or the room is closed. */
  public boolean hasDelivered() {
    return isClosed() || (isJoined() && nothingIsOnItsWay());
  }

  /** Whether the room is left, and no response for it is pending. */
  public boolean isIdle() {
    return !inUse
        && persistentState.outbox().in(id()).stream()
            .noneMatch(each -> each.state() == SendState.SENDING);
  }

  public boolean isClan() {
    return id().kind() == RoomKind.CLAN;
  }

  /** Refuses the waiting messages of a closed room with the reason. */
  public void giveUp() {
    switch (entry.access()) {
      case RoomAccess.Denied denied -> closure.giveUp(RoomClosure.why(denied.reason()));
      case RoomAccess.Failed failed -> closure.giveUp(failed.why());
      case RoomAccess.Joined _ -> {}
      case RoomAccess.Entering _ -> {}
    }
  }

  private boolean nothingIsOnItsWay() {
    return persistentState.outbox().in(id()).stream()
        .allMatch(each -> each.state().isUndelivered());
  }
}
