package dev.levelup.chat.client.sync;

import dev.levelup.chat.client.cache.ChatStore;
import dev.levelup.chat.client.cache.ChatStores;
import dev.levelup.chat.client.cache.StoreFailure;
import dev.levelup.chat.client.cache.StoredChat;
import dev.levelup.chat.client.diagnostics.Diagnostics;
import dev.levelup.chat.client.net.ChatSocket;
import dev.levelup.chat.client.net.DownloadService;
import dev.levelup.chat.client.net.Gateway;
import dev.levelup.chat.client.net.HistoryService;
import dev.levelup.chat.client.net.MembershipService;
import dev.levelup.chat.client.net.Session;
import dev.levelup.chat.client.net.SocketEvent;
import dev.levelup.chat.client.net.UploadService;
import dev.levelup.chat.client.state.Alerts;
import dev.levelup.chat.client.state.Connection;
import dev.levelup.chat.client.state.Drafts;
import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.client.state.Notices;
import dev.levelup.chat.client.state.Outbox;
import dev.levelup.chat.client.state.RecentPlaces;
import dev.levelup.chat.client.state.RoomDirectory;
import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.client.sync.attachment.Attaching;
import dev.levelup.chat.client.sync.attachment.AvatarChanges;
import dev.levelup.chat.client.sync.attachment.Avatars;
import dev.levelup.chat.client.sync.attachment.FaceFeed;
import dev.levelup.chat.client.sync.attachment.Pictures;
import dev.levelup.chat.client.sync.attachment.Saves;
import dev.levelup.chat.client.sync.connection.ConnectionKeeper;
import dev.levelup.chat.client.sync.connection.DiagnosticsFeed;
import dev.levelup.chat.client.sync.connection.Epochs;
import dev.levelup.chat.client.sync.connection.EventPump;
import dev.levelup.chat.client.sync.connection.FxAnswers;
import dev.levelup.chat.client.sync.connection.ServerLink;
import dev.levelup.chat.client.sync.keep.Keeping;
import dev.levelup.chat.client.sync.outbox.Uploads;
import dev.levelup.chat.client.sync.persistence.EmojiUse;
import dev.levelup.chat.client.sync.persistence.PersistentState;
import dev.levelup.chat.client.sync.room.HistoryWindow;
import dev.levelup.chat.client.sync.room.Ignoring;
import dev.levelup.chat.client.sync.room.Invitations;
import dev.levelup.chat.client.sync.room.MemberRequests;
import dev.levelup.chat.client.sync.room.Memberships;
import dev.levelup.chat.client.sync.room.MentionRequests;
import dev.levelup.chat.client.sync.room.MessageChanges;
import dev.levelup.chat.client.sync.room.MessageReactions;
import dev.levelup.chat.client.sync.room.Moderation;
import dev.levelup.chat.client.sync.room.ReadReports;
import dev.levelup.chat.client.sync.room.RoomLists;
import dev.levelup.chat.client.sync.room.RoomPreferences;
import dev.levelup.chat.client.sync.room.Rooms;
import dev.levelup.chat.client.sync.room.Sender;
import dev.levelup.chat.client.sync.search.SearchRequests;
import dev.levelup.chat.protocol.Feature;
import dev.levelup.chat.protocol.ServerInfo;
import dev.levelup.chat.protocol.User;
import java.time.Clock;
import java.util.random.RandomGenerator;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The client of one signed-in user: the state that the shell binds to and the services that it
 * calls, wired. A sign-out closes it and the next sign-in creates another, so that nothing of one
 * user is left for the next. On the FX thread.
 */
public final class Chat implements AutoCloseable {
  private final Session session;
  private final FxThread fx;
  private final Connection connection;
  private final Notices notices;
  private final ChatConnection chatConnection;
  private final ChatRooms rooms;
  private final Attaching attaching;
  private final Memberships memberships;
  private final Moderation moderation;
  private final Invitations invitations;
  private final Pictures pictures;
  private final Avatars avatars;
  private final AvatarChanges avatarChanges;
  private final FaceFeed faces;
  private final Saves saves;
  private final Epochs epochs;
  private final EventRouter router;
  private final DiagnosticsFeed feed;
  private final PersistentState persistentState;
  private final FxAnswers answers;
  private final EventPump pump;
  private final ChatSocket socket;
  private boolean closed;

  /**
   * Wires a session's services; no request is made before {@link #start()}.
   *
   * @param stores the databases for what must survive a restart
   * @param clock also gives the time zone in which days begin
   * @param random for message ids, which must not be guessable, and for jitter
   */
  public Chat(
      Session session,
      Gateway gateway,
      ChatStores stores,
      FxThread fx,
      Clock clock,
      RandomGenerator random) {
    this.session = session;
    this.fx = fx;
    connection = new Connection(fx);
    notices = new Notices(fx);
    answers = new FxAnswers(fx);
    ChatStore store = stores.open(server(), user().id(), trouble -> fx.execute(() -> say(trouble)));
    persistentState = new PersistentState(session, store, fx, clock);
    var open = new ReadOnlyObjectWrapper<@Nullable RoomState>(this, "open", null);
    feed =
        new DiagnosticsFeed(session, connection, open.getReadOnlyProperty(), outbox(), clock, fx);
    DownloadService downloads = gateway.downloads(session);
    avatars = new Avatars(session, downloads, store.pictures(), connection, clock, fx);
    faces = new FaceFeed(session, gateway.history(session), avatars.faces(), fx);
    HistoryService history = feed.watched(faces);
    pump = new EventPump(fx, this::route);
    socket = feed.watched(gateway.socket(session, pump::offer));
    epochs = new Epochs(session, store, answers, this::startOver);
    ServerLink link =
        new ServerLink(session, history, socket, connection, epochs, this::reconnectSoon);
    UploadService uploads = gateway.uploads(session);
    ChatRooms.Environment environment = new ChatRooms.Environment(fx, clock, random);
    rooms = new ChatRooms(link, persistentState, uploads, notices, open, environment);
    avatarChanges =
        new AvatarChanges(session, uploads, connection, avatars.faces(), rooms.lists()::reload, fx);
    attaching = new Attaching(session, open.getReadOnlyProperty(), persistentState, random, fx);
    MembershipService service = gateway.memberships(session);
    invitations = new Invitations(session, service, answers);
    memberships =
        new Memberships(session, service, rooms.directory(), rooms.lists(), rooms.rooms(), answers);
    moderation =
        new Moderation(
            session,
            gateway.moderation(session),
            rooms.directory(),
            rooms.lists(),
            rooms.rooms(),
            answers,
            clock);
    pictures = new Pictures(downloads, store.pictures(), connection, fx);
    saves = new Saves(downloads, fx);
    chatConnection = new ChatConnection(link, gateway, environment, this::route);
    router = rooms.router(chatConnection.keeper(), link);
  }

  /**
   * Sets whether the window is visible; true at first. While it is not, incoming events are
   * processed about once a second.
   */
  public void setSeen(boolean seen) {
    fx.assertOnThread();
    socket.setSeen(seen);
    pump.setSeen(seen);
  }

  /** Shows what was stored at the last run; then connects, and requests the lists of rooms. */
  public void start() {
    answers.take(persistentState.store().load(), () -> !closed, this::begin, _ -> {});
  }

  private void begin(StoredChat stored) {
    persistentState.restore(stored);
    epochs.restore(stored.epoch());
    lists().restore(stored.rooms());
    chatConnection.start();
    lists().reload();
  }

  /** Closes the connection; the state of this chat does not change after that. */
  @Override
  public void close() {
    closed = true;
    moderation.close();
    pictures.close();
    avatars.close();
    avatarChanges.close();
    saves.close();
    rooms.close();
    diagnostics().close();
    chatConnection.close();
    persistentState.close();
  }

  /** As {@link #close()}, and deletes everything that is stored of this chat on this machine. */
  public void forget() {
    persistentState.forget();
    close();
  }

  /** The signed-in user. */
  public User user() {
    return session.user();
  }

  /** Whether the server has accounts, so that there is a password that can be changed. */
  public boolean hasAccount() {
    return session.has(Feature.ACCOUNTS);
  }

  /** The client version that the server offered at sign-in; null for none. */
  public ServerInfo.@Nullable ClientOffer offeredClient() {
    return session.info().client();
  }

  /** The address of the server, to be shown. */
  public String server() {
    return session.server().toString();
  }

  /** The server as links name it: its host, and its port if that is not the default one. */
  public String serverInLinks() {
    return session.server().inLinks();
  }

  /**
   * Whether the connection is not encrypted, so that others on the network can read the messages.
   */
  public boolean isInsecure() {
    return session.server().isInsecure();
  }

  /** For the status line. */
  public Connection connection() {
    return connection;
  }

  /** For the side bar. */
  public RoomDirectory directory() {
    return rooms.directory();
  }

  /** For notifications. */
  public Alerts alerts() {
    return rooms.alerts();
  }

  /** For the pictures in messages. */
  public Pictures pictures() {
    return pictures;
  }

  /** For the pictures of people and rooms. */
  public Avatars avatars() {
    return avatars;
  }

  /** For setting the pictures of the user and of rooms. */
  public AvatarChanges avatarChanges() {
    return avatarChanges;
  }

  /** For saving files of messages. */
  public Saves saves() {
    return saves;
  }

  /** For the composer, when the user switches rooms. */
  public Drafts drafts() {
    return persistentState.drafts();
  }

  /** The messages that wait or were not delivered, of every room. */
  public Outbox outbox() {
    return persistentState.outbox();
  }

  /** Whether a sign-out would delete what the user has written or attached. */
  public boolean hasUnsent() {
    return !outbox().all().isEmpty() || !drafts().isEmpty() || !attaching().trays().isEmpty();
  }

  /** For the quick switcher. */
  public RecentPlaces recentPlaces() {
    return persistentState.recentPlaces();
  }

  /** The user went to a place that the quick switcher offers. */
  public void went(String key) {
    persistentState.recentPlaces().went(key);
  }

  /** For the emoji picker. */
  public EmojiUse emoji() {
    return persistentState.emoji();
  }

  /** For the diagnostics page. */
  public Diagnostics diagnostics() {
    return feed.diagnostics();
  }

  /** For the toasts. */
  public Notices notices() {
    return notices;
  }

  /** Shows a failure that has no place of its own in the window, once, as a toast. */
  public void say(Failure failure) {
    notices.say(failure);
  }

  /** As {@link #say(Failure)}, with a text to copy. */
  public void say(Failure failure, String copy) {
    notices.say(failure, copy);
  }

  /** For "Try again" of the status line. */
  public ConnectionKeeper keeper() {
    return chatConnection.keeper();
  }

  /** For "Try again" of the side bar. */
  public RoomLists lists() {
    return rooms.lists();
  }

  /** For getting into rooms, and out of them. */
  public Memberships memberships() {
    return memberships;
  }

  /** For what owners and moderators do. */
  public Moderation moderation() {
    return moderation;
  }

  /** For inviting others. */
  public Invitations invitations() {
    return invitations;
  }

  /** Which room shows; for a click on another, and "Try again" of the access-denied screen. */
  public Rooms rooms() {
    return rooms.rooms();
  }

  /** For scrolling to both ends, Retry of the items at the edges, and jumps. */
  public HistoryWindow history() {
    return rooms.window();
  }

  /** For the composer, and Retry and Discard of an undelivered message. */
  public Sender sender() {
    return rooms.sender();
  }

  /** For the files of the composer. */
  public Attaching attaching() {
    return attaching;
  }

  /** For the progress of the files that are being sent. */
  public Uploads uploads() {
    return rooms.uploads();
  }

  /** For the unread counts of the side bar, and to call rooms read. */
  public ReadReports reads() {
    return rooms.reads();
  }

  /** For what the user chooses about rooms. */
  public RoomPreferences preferences() {
    return rooms.preferences();
  }

  /** For the rooms whose whole history is stored. */
  public Keeping keeping() {
    return rooms.keeping();
  }

  /** For the inbox of mentions. */
  public MentionRequests mentions() {
    return rooms.mentions();
  }

  /** For the search. */
  public SearchRequests search() {
    return rooms.search();
  }

  /** For ignoring people. */
  public Ignoring ignoring() {
    return rooms.ignoring();
  }

  /** For the members of rooms. */
  public MemberRequests members() {
    return rooms.members();
  }

  /** For Edit and Delete of a message. */
  public MessageChanges changes() {
    return rooms.changes();
  }

  /** For the reactions to messages. */
  public MessageReactions reactions() {
    return rooms.reactions();
  }

  /** The server's database was replaced: forgets what was known and requests it again. */
  private void startOver() {
    if (rooms.startOver()) {
      reconnectSoon();
    } else {
      lists().reload(); // Those that are here or under way are of the former database.
    }
  }

  /**
   * The stored messages were deleted: no room is kept any more, and the open one loads its messages
   * from the server again.
   */
  public void reloadMessages() {
    keeping().keepNone();
    rooms.rooms().reloadMessages();
  }

  /** Replaces the connection by a new one, because the network settings have changed. */
  public void reconnect() {
    if (!closed) {
      chatConnection.replace();
    }
  }

  /** Later: the caller is still processing the event that gave the reason. */
  private void reconnectSoon() {
    answers.soon(() -> !closed && connection.isOnline(), chatConnection::replace);
  }

  private void route(SocketEvent event) {
    if (!closed) {
      feed.report(event);
      faces.route(event);
      router.route(event);
    }
  }

  private void say(StoreFailure trouble) {
    if (!closed) {
      notices.say(Failure.of(kind(trouble)));
    }
  }

  private static Failure.Kind kind(StoreFailure trouble) {
    return switch (trouble) {
      case DAMAGED -> Failure.Kind.STORE_DAMAGED;
      case NOT_KEPT -> Failure.Kind.NOT_KEPT;
    };
  }
}
