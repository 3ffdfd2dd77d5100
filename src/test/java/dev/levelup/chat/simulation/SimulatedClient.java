package dev.levelup.chat.simulation;

import dev.levelup.chat.client.cache.Profile;
import dev.levelup.chat.client.cache.StoredHistory;
import dev.levelup.chat.client.fake.FakeStores;
import dev.levelup.chat.client.state.AccountState;
import dev.levelup.chat.client.state.ConnectionState;
import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.client.state.Outbox;
import dev.levelup.chat.client.state.Paging;
import dev.levelup.chat.client.state.PendingChange;
import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.client.sync.Chat;
import dev.levelup.chat.client.sync.account.AccountController;
import dev.levelup.chat.protocol.Credentials;
import dev.levelup.chat.protocol.ReadState;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.UserId;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** A client and its user, over kills and new starts on the same profile. */
final class SimulatedClient {
  private static final Duration DISK_TIME = Duration.ofMillis(2);
  private static final Duration SLOW_DISK_TIME = Duration.ofMillis(150);
  private static final String ADDRESS = "http://127.0.0.1:8001";
  private static final Duration TENDING = Duration.ofSeconds(1);

  final String name;
  final Network network;
  final Screen screen;
  final UserId user;
  final UserActions actions;
  private final String userName;
  private final Scheduler scheduler;
  private final SimulatedServers servers;
  private final SimulatedGateway gateway;
  private final Path profile;
  private final FakeStores disk;
  private final Duration diskTime;
  private final Clock clock;
  private final Eyewitness eyes;
  private RoomId wanted = ServerParts.LOBBY;
  private boolean signedOut;
  private boolean showsMembers = true;
  private @Nullable Run run;

  /** Not started yet. Its clock is off by some minutes, as clocks are. */
  SimulatedClient(
      String name, String user, Scheduler scheduler, SimulatedServers servers, Path profiles) {
    this.name = name;
    this.user = ServerParts.idOf(user);
    userName = user;
    this.scheduler = scheduler;
    this.servers = servers;
    network = new Network(scheduler, servers);
    screen = new Screen(name, network, this::chat);
    gateway = new SimulatedGateway(scheduler, network, servers);
    disk = new FakeStores(profiles.resolve(name + "-files"));
    eyes = new Eyewitness(name, servers.wire, gateway);
    actions = new UserActions(this, scheduler, servers.wire, disk);
    profile = profiles.resolve(name);
    Duration wrong = scheduler.between(Duration.ofMinutes(-3), Duration.ofMinutes(3));
    clock = Clock.offset(scheduler.clock(), wrong);
    diskTime = scheduler.oneOf(List.of(DISK_TIME, DISK_TIME, SLOW_DISK_TIME));
  }

  /** Longer than it takes until what the user does is stored. */
  Duration storingTime() {
    return diskTime.multipliedBy(3);
  }

  /** From start to kill. */
  private record Run(SimulatedFxThread fx, AccountController account) {}

  void start() {
    SimulatedFxThread fx = new SimulatedFxThread(scheduler, eyes::look);
    Executor io = task -> scheduler.after(diskTime, fx.whileItRuns(task));
    Profile opened = Profile.open(profile, io);
    FakeStores stores = disk.writing(io);
    Random chance = scheduler.chance();
    AccountController account =
        new AccountController(
            gateway, opened, fx, session -> new Chat(session, gateway, stores, fx, clock, chance));
    run = new Run(fx, account);
    fx.execute(
        () -> {
          account.chatProperty().subscribe(eyes::follow);
          account.chatProperty().subscribe(this::showMembers);
          account.resume();
        });
    fx.after(TENDING, () -> tend(fx));
  }

  /** Ends as by {@code kill -9}: nothing is done any more, and nobody is told. */
  void kill(Duration downtime) {
    if (run != null) {
      scheduler.note(name + " is killed");
      ServerParts.ROOMS.forEach(this::kept);
      run.fx().end();
      run = null;
      network.cut();
      scheduler.after(downtime, this::start);
    }
  }

  /** The machine sleeps: it hears nothing and does nothing, and its connections die of it. */
  void sleep(Duration length) {
    if (run != null) {
      run.fx().sleep(length);
      network.silence(true, true);
    }
  }

  /** Its disk is full for a while; what it takes then, it says that it cannot keep. */
  void fillDisk(Duration length) {
    // Where the server knows no ids, only the disk can tell a later start what has gone out.
    if (servers.wire == Wire.FULL) {
      disk.setFull(true);
      scheduler.after(length, () -> disk.setFull(false));
    }
  }

  /** What its disk has of a room: without a hole, and what was said there. */
  Optional<StoredHistory> kept(RoomId room) {
    Optional<StoredHistory> kept = disk.history(room);
    kept.ifPresent(history -> eyes.read(room, history));
    return kept;
  }

  /** Clicks whatever is offered that leads back into the talk. */
  private void tend(SimulatedFxThread fx) {
    AccountController account = account();
    Chat chat = chat();
    if (account != null && account.stateProperty().get() instanceof AccountState.SignedOut out) {
      signIn(fx, account, out);
    } else if (chat != null) {
      if (chat.connection().state() instanceof ConnectionState.GaveUp) {
        chat.keeper().tryAgain();
      }
      // Stays as it is, unless it was denied or failed: then this is "Try again".
      chat.rooms().open(wanted);
      RoomState open = chat.rooms().open();
      if (open != null && open.members().failureProperty().get() != null) {
        chat.members().tryAgain(open.id());
      }
    }
    fx.after(TENDING, () -> tend(fx));
  }

  /** Shows the list of members from now on, or hides it. */
  void setShowsMembers(boolean shows) {
    showsMembers = shows;
    if (run != null) {
      run.fx().execute(() -> showMembers(chat()));
    }
  }

  private void showMembers(@Nullable Chat chat) {
    if (chat != null) {
      chat.members().setShown(showsMembers);
    }
  }

  private void signIn(FxThread fx, AccountController account, AccountState.SignedOut out) {
    if (servers.wire == Wire.FULL) {
      // A server that has gone back has given other tokens since.
      boolean ended = out.why() != null && out.why().kind() == Failure.Kind.SIGN_IN_ENDED;
      if (ended && !signedOut && !servers.hasGoneBack()) {
        throw new Violation(name + "'s sign-in has ended, though nobody stole it");
      }
      account.signIn(ADDRESS, userName, ServerParts.PASSWORD);
      return;
    }
    // There a token cannot be renewed; the user gets another from somewhere.
    Credentials credentials = new Credentials(userName, ServerParts.PASSWORD);
    var _ =
        servers
            .ask(services -> services.auth().login(credentials))
            .thenAcceptAsync(signIn -> account.signInWithToken(ADDRESS, signIn.token()), fx);
  }

  /** Its user signs out everywhere. */
  void mayBeSignedOut() {
    signedOut = true;
  }

  /** Does something later, unless the process has ended until then. */
  void after(Duration delay, Runnable task) {
    if (run != null) {
      var _ = run.fx().after(delay, task);
    }
  }

  void open(RoomId room) {
    wanted = room;
    inRoom((chat, _) -> chat.rooms().open(room));
  }

  /** Something that the user does in the open room. */
  interface InRoom {
    void act(Chat chat, RoomState open);
  }

  /** Does something in the open room, if the user is in one. */
  void inRoom(InRoom what) {
    if (run != null) {
      run.fx()
          .execute(
              () -> {
                Chat chat = chat();
                RoomState open = screen.room();
                if (chat != null && open != null) {
                  what.act(chat, open);
                }
              });
    }
  }

  private @Nullable AccountController account() {
    return run == null ? null : run.account();
  }

  private @Nullable Chat chat() {
    AccountController account = account();
    return account == null ? null : account.chatProperty().get();
  }

  /** Whether the user is in the open room, and nothing written anywhere is on its way any more. */
  boolean isQuiet() {
    Chat chat = chat();
    RoomState open = screen.room();
    return run != null
        && chat != null
        && open != null
        && (screen.isQuietIn(open.id()) || screen.isOutOf(open.id()))
        && run.fx().ask(() -> nothingIsOnItsWay(chat));
  }

  private boolean nothingIsOnItsWay(Chat chat) {
    return chat.outbox().all().stream().allMatch(each -> each.state().isUndelivered())
        && chat.changes().pending().all().stream().allMatch(each -> mayWait(each, chat));
  }

  /**
   * A change of a message that is not delivered waits with it; one of a message that a full disk
   * has not stored may have to wait for ever.
   */
  private boolean mayWait(PendingChange change, Chat chat) {
    boolean isOfUndelivered = chat.outbox().all().stream().anyMatch(change::isAbout);
    boolean mayBeOfUnkept = change.message() == null && !log().unkept().isEmpty();
    return !change.isWaiting() || isOfUndelivered || mayBeOfUnkept;
  }

  /** Whether that room shows from its beginning to a number; asks for more if it does not. */
  boolean showsAll(RoomId id, long last) {
    RoomState open = screen.room();
    boolean all =
        screen.isQuietIn(id)
            && open != null
            && open.timeline().loaded().paging() == Paging.EXHAUSTED
            && open.timeline().loaded().isAttached()
            && !open.timeline().numbers().lacksChangesProperty().get()
            && open.timeline().loaded().size() == last;
    if (!all) {
      actions.jumpToLatest();
      actions.loadOlder();
    }
    return all;
  }

  /** What the side bar says of a room; empty where it says nothing. */
  Optional<ReadState> unread(RoomId room) {
    Chat chat = chat();
    return Optional.ofNullable(chat).map(each -> each.reads().unread().find(room));
  }

  /** How far the user has read a room on this device, as its disk was told. */
  long mostRead(RoomId room) {
    return disk.mostRead(room);
  }

  /** Whether those words wait for the server's answer; the disk forgets a little later. */
  boolean keepsInOutbox(String words) {
    Chat chat = chat();
    return disk.keeps(words)
        && (run == null || chat == null || run.fx().ask(() -> isIn(chat.outbox(), words)));
  }

  private static boolean isIn(Outbox outbox, String words) {
    return outbox.all().stream().anyMatch(each -> each.content().equals(words));
  }

  /** Whether it is started. */
  boolean runs() {
    return run != null;
  }

  /** The server that it is connected with; empty while it is with none. */
  Optional<ServerLife> server() {
    return run == null ? Optional.empty() : gateway.server();
  }

  UserLog log() {
    return actions.log();
  }

  Eyewitness eyes() {
    return eyes;
  }
}
