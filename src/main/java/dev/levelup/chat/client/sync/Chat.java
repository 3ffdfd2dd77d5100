package dev.levelup.chat.client.sync;

import dev.levelup.chat.client.net.ChatSocket;
import dev.levelup.chat.client.net.Gateway;
import dev.levelup.chat.client.net.HistoryService;
import dev.levelup.chat.client.net.Session;
import dev.levelup.chat.client.net.SocketEvent;
import dev.levelup.chat.client.state.Connection;
import dev.levelup.chat.client.state.CurrentRoom;
import dev.levelup.chat.client.state.Drafts;
import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.client.state.Notices;
import dev.levelup.chat.client.state.Outbox;
import dev.levelup.chat.client.state.RoomDirectory;
import dev.levelup.chat.protocol.User;
import java.time.Clock;
import java.util.random.RandomGenerator;

/**
 * What one sign-in gives: the state that the shell binds and the services that it calls, wired. A
 * sign-out closes it, and the next sign-in makes another, so that nothing of one user is left for
 * the next. On the FX thread throughout.
 */
public final class Chat implements AutoCloseable {
  private final Session session;
  private final Connection connection;
  private final RoomDirectory directory;
  private final CurrentRoom current;
  private final Drafts drafts;
  private final Notices notices;
  private final ConnectionKeeper keeper;
  private final RoomLists lists;
  private final RoomOpener opener;
  private final BackPagination paging;
  private final Sender sender;
  private final TokenRenewal renewal;
  private final NetworkWatch network;
  private final EventRouter router;
  private boolean closed;

  /**
   * Wires a session's services; nothing is asked before {@link #start()}.
   *
   * @param clock also tells the time zone in which days begin
   * @param random makes the ids of messages, which nobody else may guess, and the jitter
   */
  public Chat(Session session, Gateway gateway, FxThread fx, Clock clock, RandomGenerator random) {
    this.session = session;
    connection = new Connection(fx);
    directory = new RoomDirectory(fx);
    current = new CurrentRoom(fx);
    drafts = new Drafts(fx);
    notices = new Notices(fx);
    renewal = new TokenRenewal(session, fx);
    Outbox outbox = new Outbox(fx);
    Answers answers = new Answers(fx);
    Backoff backoff = new Backoff(random);
    HistoryService history = gateway.history(session);
    EventPump pump = new EventPump(fx, this::route);
    ChatSocket socket = gateway.socket(session, pump::offer);
    MissedMessages missing = new MissedMessages(session, history, fx);
    Arrivals arrivals = new Arrivals(current, outbox, missing, answers);
    Delivery delivery = new Delivery(session, socket, current, outbox, arrivals, answers);
    CatchUp catchUp = new CatchUp(missing, arrivals, delivery, current, answers, backoff);
    Admission admission = new Admission(session, socket, history, current, catchUp, answers);
    OpenRooms rooms = new OpenRooms(directory, outbox, clock.getZone(), fx);
    keeper = new ConnectionKeeper(session, socket, connection, backoff, clock, fx);
    network = new NetworkWatch(gateway, connection, keeper, fx);
    lists = new RoomLists(history, directory, answers);
    opener = new RoomOpener(rooms, connection, current, arrivals, admission);
    paging = new BackPagination(session, history, current, answers);
    MessageWriter writer = new MessageWriter(session.user(), clock, random);
    sender = new Sender(current, outbox, writer, delivery, session.info().limits().messageLength());
    ServerErrors errors = new ServerErrors(session, delivery, admission, notices);
    router = new EventRouter(keeper, lists, opener, admission, arrivals, errors);
  }

  /** Connects, and asks for the lists of rooms. */
  public void start() {
    keeper.start();
    lists.reload();
    renewal.start();
    network.start();
  }

  /** Ends the connection; nothing of this chat changes after that. */
  @Override
  public void close() {
    closed = true;
    network.close();
    renewal.close();
    opener.close();
    keeper.close();
  }

  /** Who is signed in. */
  public User user() {
    return session.user();
  }

  /** The address of the server, for people. */
  public String server() {
    return session.server().toString();
  }

  /** For the status line. */
  public Connection connection() {
    return connection;
  }

  /** For the side bar. */
  public RoomDirectory directory() {
    return directory;
  }

  /** For everything that shows the open room. */
  public CurrentRoom current() {
    return current;
  }

  /** For the composer, over a switch of rooms. */
  public Drafts drafts() {
    return drafts;
  }

  /** For the toasts. */
  public Notices notices() {
    return notices;
  }

  /** "Try again" of the status line, and a network that came up. */
  public ConnectionKeeper keeper() {
    return keeper;
  }

  /** "Try again" of the side bar. */
  public RoomLists lists() {
    return lists;
  }

  /** A click on a room, and "Try again" of the access-denied screen. */
  public RoomOpener rooms() {
    return opener;
  }

  /** The scroll to the top, and Retry of the top row. */
  public BackPagination history() {
    return paging;
  }

  /** The composer, and Retry and Discard of an undelivered message. */
  public Sender sender() {
    return sender;
  }

  private void route(SocketEvent event) {
    if (!closed) {
      router.route(event);
    }
  }
}
