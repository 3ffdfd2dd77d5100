package dev.levelup.chat.server;

import dev.levelup.chat.protocol.Feature;
import dev.levelup.chat.protocol.MessageContent;
import dev.levelup.chat.protocol.Registration;
import dev.levelup.chat.protocol.ServerInfo;
import dev.levelup.chat.server.bus.Bus;
import dev.levelup.chat.server.bus.LocalBus;
import dev.levelup.chat.server.bus.RedisBus;
import dev.levelup.chat.server.cluster.ClusterPublisher;
import dev.levelup.chat.server.cluster.Elsewhere;
import dev.levelup.chat.server.cluster.LocalSockets;
import dev.levelup.chat.server.cluster.PeerEventHandler;
import dev.levelup.chat.server.domain.RandomIds;
import dev.levelup.chat.server.domain.activity.Activities;
import dev.levelup.chat.server.domain.activity.OnlineMembers;
import dev.levelup.chat.server.domain.activity.OnlineUsers;
import dev.levelup.chat.server.domain.activity.ReadMarks;
import dev.levelup.chat.server.domain.attachments.Attachments;
import dev.levelup.chat.server.domain.attachments.Avatars;
import dev.levelup.chat.server.domain.attachments.UploadFolder;
import dev.levelup.chat.server.domain.attachments.UploadLimits;
import dev.levelup.chat.server.domain.attachments.Uploads;
import dev.levelup.chat.server.domain.auth.AccessTokens;
import dev.levelup.chat.server.domain.auth.AuthService;
import dev.levelup.chat.server.domain.auth.Passwords;
import dev.levelup.chat.server.domain.auth.RegistrationService;
import dev.levelup.chat.server.domain.auth.ServerInvites;
import dev.levelup.chat.server.domain.messages.HistoryQuery;
import dev.levelup.chat.server.domain.messages.HistoryService;
import dev.levelup.chat.server.domain.messages.MessageChanges;
import dev.levelup.chat.server.domain.messages.MessageService;
import dev.levelup.chat.server.domain.moderation.Bans;
import dev.levelup.chat.server.domain.moderation.Mutes;
import dev.levelup.chat.server.domain.rooms.InviteService;
import dev.levelup.chat.server.domain.rooms.MembershipService;
import dev.levelup.chat.server.domain.rooms.OwnedRooms;
import dev.levelup.chat.server.domain.rooms.RoomService;
import dev.levelup.chat.server.domain.search.SearchIndex;
import dev.levelup.chat.server.domain.services.Services;
import dev.levelup.chat.server.http.HealthEndpoint;
import dev.levelup.chat.server.http.HttpApi;
import dev.levelup.chat.server.metrics.MetricsEndpoint;
import dev.levelup.chat.server.metrics.ServerMetrics;
import dev.levelup.chat.server.netty.Endpoint;
import dev.levelup.chat.server.netty.HttpPort;
import dev.levelup.chat.server.netty.HttpPortOptions;
import dev.levelup.chat.server.sample.SampleData;
import dev.levelup.chat.server.socket.ActivityFeed;
import dev.levelup.chat.server.socket.Broadcaster;
import dev.levelup.chat.server.socket.ChatGateway;
import dev.levelup.chat.server.socket.ChatSession;
import dev.levelup.chat.server.socket.Departures;
import dev.levelup.chat.server.socket.PresenceFeed;
import dev.levelup.chat.server.socket.ReadFeed;
import dev.levelup.chat.server.socket.RoomAdmission;
import dev.levelup.chat.server.socket.RoomsChangedFeed;
import dev.levelup.chat.server.socket.SocketExpiry;
import dev.levelup.chat.server.socket.TypingFeed;
import dev.levelup.chat.server.socketio.Rooms;
import dev.levelup.chat.server.socketio.SocketIoServer;
import dev.levelup.chat.server.socketio.engine.EngineOptions;
import dev.levelup.chat.server.store.Contents;
import dev.levelup.chat.server.store.DatabaseContents;
import dev.levelup.chat.server.store.FileContents;
import dev.levelup.chat.server.store.PostgresStore;
import dev.levelup.chat.server.store.SqliteStore;
import dev.levelup.chat.server.store.Store;
import dev.levelup.chat.server.store.StoreException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A running server: creates its parts and connects them. */
public final class ChatServer implements AutoCloseable {
  private final CloseStack closeStack = new CloseStack();
  private final Rooms<ChatSession> sockets = ChatSession.rooms();
  private final ServerMetrics metrics = new ServerMetrics();
  private final Clock clock;
  private final Services services;
  private final URI url;
  private final Optional<ServerInvites.Made> firstInvite;

  private ChatServer(ServerOptions options, Clock machine, Function<Executor, Passwords> hashing)
      throws StartException {
    try {
      DataFolder folder = closeStack.add(DataFolder.open(options.data()));
      if (options.shared().database() == null) {
        folder.requireDatabase();
      }
      byte[] secret = secret(options, folder);
      HttpPort.loadTransport(); // before the bus
      Bus bus = closeStack.add(bus(options, secret)); // closed after the last commits are broadcast
      Store store = closeStack.add(open(options, folder));
      requireWrites(store);
      store.onCommit(metrics);
      ServerThreads threads = closeStack.add(new ServerThreads());
      clock = clock(options, machine, store, threads);
      AccessTokens tokens = new AccessTokens(secret, clock, options.tokens().lifetime());
      OnlineUsers online = new OnlineUsers(clock);
      LocalSockets here = localSockets(store, threads, bus, online);
      ClusterPublisher publisher = new ClusterPublisher(here, new Elsewhere(bus));
      Passwords passwords = hashing.apply(threads.hashing());
      Uploads uploads = uploads(options, folder, store, threads);
      services =
          Services.on(
              store, passwords, tokens, options.policy(), clock, publisher, online, uploads);
      if (options.sampleData()) {
        new SampleData(store, passwords, services.attachments(), clock).fillIfEmpty();
      }
      var _ =
          threads
              .healing()
              .scheduleWithFixedDelay(services.attachments()::sweep, 0, 1, TimeUnit.SECONDS);
      PeerEventHandler peers =
          new PeerEventHandler(here, services.auth(), services.rooms(), threads.bus());
      bus.listen(peers);
      var _ = threads.healing().scheduleWithFixedDelay(store::wipe, 10, 10, TimeUnit.SECONDS);
      // Without other servers, too: the operator's commands write to the database.
      var _ = threads.healing().scheduleWithFixedDelay(peers::look, 1, 1, TimeUnit.SECONDS);
      var _ =
          threads.healing().scheduleWithFixedDelay(here.presence()::look, 1, 1, TimeUnit.SECONDS);
      long report = OnlineUsers.REPORT.toSeconds();
      var _ =
          threads
              .healing()
              .scheduleWithFixedDelay(here.presence()::tell, report, report, TimeUnit.SECONDS);
      SearchIndex search = new SearchIndex(store, clock);
      var _ = threads.indexing().scheduleWithFixedDelay(search::look, 1, 1, TimeUnit.SECONDS);
      HealthEndpoint health = new HealthEndpoint(new HealthProbe(store::probe, threads.timer()));
      SocketIoServer<ChatSession> socketIo = socketIo(here, threads);
      List<Endpoint> endpoints = new ArrayList<>(List.of(socketIo, health));
      if (options.metricsTokenFile() != null) {
        endpoints.add(new MetricsEndpoint(metrics, Secret.read(options.metricsTokenFile())));
        show(socketIo, threads, store);
        show(bus, here);
      }
      HttpApi api = new HttpApi(info(options), services, threads.http());
      HttpPort port = closeStack.add(listen(options, endpoints, api));
      closeStack.add(new GracefulShutdown(port, socketIo, threads, store));
      url = url(options.port(), port.port());
      Exposure.warn(options);
      firstInvite = firstInvite(options, store);
      new StartReport(options).log();
    } catch (StartException | RuntimeException | Error e) {
      closeStack.close();
      throw e;
    }
  }

  /**
   * Starts a server. Blocks until it serves.
   *
   * @throws StartException when the folder or the port cannot be opened; everything is closed again
   *     then
   */
  public static ChatServer start(ServerOptions options) throws StartException {
    return start(options, Clock.systemUTC());
  }

  /** The same with another clock than the system's. */
  static ChatServer start(ServerOptions options, Clock machine) throws StartException {
    return start(options, machine, Passwords::standard);
  }

  /** The same with another hashing of passwords. */
  static ChatServer start(
      ServerOptions options, Clock machine, Function<Executor, Passwords> hashing)
      throws StartException {
    return new ChatServer(options, machine, hashing);
  }

  private Uploads uploads(
      ServerOptions options, DataFolder folder, Store store, ServerThreads threads)
      throws StartException {
    try {
      Contents contents =
          options.shared().database() == null
              ? new FileContents(folder.attachments(), store, clock)
              : new DatabaseContents(store, clock);
      return new Uploads(UploadFolder.open(folder.uploads()), contents, threads.painting());
    } catch (IOException e) {
      throw StartException.because("cannot write to the folder " + options.data(), e);
    }
  }

  private static Clock clock(
      ServerOptions options, Clock machine, Store store, ServerThreads threads) {
    return options.shared().database() == null
        ? ServerClock.alone(machine, store)
        : ServerClock.shared(machine, store, threads.healing());
  }

  private static byte[] secret(ServerOptions options, DataFolder folder) throws StartException {
    Path given = options.tokens().secretFile();
    return given == null ? Secret.readOrMake(folder.secret()) : Secret.read(given);
  }

  private static Store open(ServerOptions options, DataFolder folder) throws StartException {
    String shared = options.shared().database();
    try {
      return shared == null
          ? SqliteStore.open(folder.database())
          : new DatabaseWait(options.shared().patience()).open(() -> PostgresStore.open(shared));
    } catch (StoreException e) {
      throw cannotOpen(shared, folder, e);
    }
  }

  /** Checks that the database accepts writes, so that a failure shows at startup. */
  private static void requireWrites(Store store) throws StartException {
    try {
      store.probe().join();
    } catch (CompletionException e) {
      throw StartException.because("cannot write to the database", e);
    }
  }

  private static StartException cannotOpen(
      @Nullable String shared, DataFolder folder, StoreException e) {
    String which = shared == null ? folder.database().toString() : "that --database names";
    return StartException.because("cannot open the database " + which, e);
  }

  private static Bus bus(ServerOptions options, byte[] secret) throws StartException {
    String url = options.shared().bus();
    try {
      return url == null
          ? new LocalBus()
          : new RedisBus(
              url,
              "levelup-" + Secret.name(secret),
              Secret.derive(secret, "what these servers tell each other"));
    } catch (IllegalArgumentException _) { // its message may contain the URL with the password
      throw new StartException("the URL of --bus is not a Redis URL");
    }
  }

  private LocalSockets localSockets(
      Store store, ServerThreads threads, Bus bus, OnlineUsers online) {
    HistoryService history = new HistoryService(store);
    Broadcaster broadcaster = new Broadcaster(sockets, history::missed, threads::heal);
    RoomAdmission admission = new RoomAdmission(sockets, broadcaster, new Elsewhere(bus));
    Activities activities = new Activities(store);
    ReadMarks marks = new ReadMarks(store, clock);
    return new LocalSockets(
        broadcaster,
        admission,
        new SocketExpiry(clock, threads.timer()::schedule),
        new ActivityFeed(sockets, admission, activities, threads::tell),
        new ReadFeed(sockets, admission, marks, threads::tell, new Elsewhere(bus)),
        new TypingFeed(sockets, new Elsewhere(bus)),
        new RoomsChangedFeed(sockets, activities, threads::tell),
        new PresenceFeed(sockets, admission, new OnlineMembers(store, online), new Elsewhere(bus)),
        new Departures(sockets, new Elsewhere(bus), threads::tell));
  }

  private SocketIoServer<ChatSession> socketIo(LocalSockets here, ServerThreads threads) {
    ChatGateway gateway =
        new ChatGateway(
            services, sockets, here.admission(), here.expiry(), here.reads(), here.typing());
    return new SocketIoServer<>(EngineOptions.standard(), gateway, sockets, threads.sockets());
  }

  private void show(SocketIoServer<ChatSession> socketIo, ServerThreads threads, Store store) {
    for (String transport : List.of("polling", "websocket")) {
      metrics.connections(transport, () -> socketIo.sessionCount(transport));
    }
    metrics.sends(services.messages()::taken);
    metrics.searches(services.search()::answered);
    metrics.deliveries(sockets::deliveries);
    metrics.refusals(services.refusals());
    metrics.queue("store", store::waitingWrites);
    threads.queues().forEach(metrics::queue);
  }

  private void show(Bus bus, LocalSockets here) {
    metrics.healed(here.broadcaster()::healed);
    if (bus instanceof RedisBus redis) {
      metrics.bus(redis::isConnected, redis::published, redis::heard);
    }
  }

  private static HttpPort listen(ServerOptions options, List<Endpoint> endpoints, HttpApi api)
      throws StartException {
    try {
      return HttpPort.open(options.port(), endpoints, api);
    } catch (IOException e) {
      throw new StartException(String.valueOf(e.getMessage()), e);
    }
  }

  /** Only when no user could create an account otherwise. */
  private Optional<ServerInvites.Made> firstInvite(ServerOptions options, Store store) {
    if (options.policy().registration() != Registration.INVITE) {
      return Optional.empty();
    }
    ServerInvites invites = new ServerInvites(new RandomIds(new SecureRandom()), clock);
    return store
        .write(
            tables ->
                tables.users().isEmpty()
                    ? Optional.of(invites.make(tables, 1, ServerInvites.USUAL_LIFETIME))
                    : Optional.<ServerInvites.Made>empty())
        .join();
  }

  private static ServerInfo info(ServerOptions options) {
    return new ServerInfo(
            "LevelUp Chat",
            ServerVersion.number(),
            new LinkedHashSet<>(
                List.of(
                    Feature.ACCOUNTS,
                    Feature.ACK,
                    Feature.CLIENT_MESSAGE_ID,
                    Feature.SEQ,
                    Feature.CURSORS,
                    Feature.MEMBERSHIP,
                    Feature.SIGN_INS,
                    Feature.CHANGES,
                    Feature.EDIT,
                    Feature.REPLIES,
                    Feature.REACTIONS,
                    Feature.ACTIVITY,
                    Feature.MODERATION,
                    Feature.TYPING,
                    Feature.PRESENCE,
                    Feature.SEARCH,
                    Feature.ATTACHMENTS)),
            new ServerInfo.Limits(
                MessageContent.MAX_LENGTH,
                HistoryQuery.MAX_LIMIT,
                options.sendLimit().perSecond(),
                options.uploads().bytes(),
                UploadLimits.PER_MESSAGE,
                UploadLimits.IMAGE_PIXELS))
        .withRegistration(options.policy().registration())
        .withClient(options.client());
  }

  private static URI url(HttpPortOptions options, int port) {
    String scheme = options.tls() == null ? "http://" : "https://";
    String host = options.host();
    return URI.create(scheme + (host.contains(":") ? "[" + host + "]" : host) + ":" + port);
  }

  /** The address on which it listens, with the actual port. */
  public URI url() {
    return url;
  }

  /** An invitation for the first account; empty when there are accounts, or none is needed. */
  public Optional<ServerInvites.Made> firstInvite() {
    return firstInvite;
  }

  /** Accounts, for Java code that embeds the server. */
  public AuthService auth() {
    return services.auth();
  }

  /** Registration by the operator's rule, for Java code that embeds the server. */
  public RegistrationService registrations() {
    return services.registrations();
  }

  /** Rooms, for Java code that embeds the server. */
  public RoomService rooms() {
    return services.rooms();
  }

  /** Memberships, for Java code that embeds the server. */
  public MembershipService memberships() {
    return services.memberships();
  }

  /** Bans from rooms, for Java code that embeds the server. */
  public Bans bans() {
    return services.bans();
  }

  /** Mutes in rooms, for Java code that embeds the server. */
  public Mutes mutes() {
    return services.mutes();
  }

  /** What owners do with their rooms, for Java code that embeds the server. */
  public OwnedRooms ownedRooms() {
    return services.ownedRooms();
  }

  /** Invitations to clans, for Java code that embeds the server. */
  public InviteService invites() {
    return services.invites();
  }

  /** Messages, for Java code that embeds the server. */
  public MessageService messages() {
    return services.messages();
  }

  /** Files, for Java code that embeds the server. */
  public Attachments attachments() {
    return services.attachments();
  }

  /** The pictures of people and rooms, for Java code that embeds the server. */
  public Avatars avatars() {
    return services.avatars();
  }

  /** Edits and deletions, for Java code that embeds the server. */
  public MessageChanges changes() {
    return services.changes();
  }

  /** Message history, for Java code that embeds the server. */
  public HistoryService history() {
    return services.history();
  }

  /**
   * Stops serving, commits all accepted writes and releases the folder. Blocks for some seconds.
   */
  @Override
  public void close() {
    closeStack.close();
  }
}
