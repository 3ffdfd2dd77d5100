package dev.levelup.chat.client.fake;

import dev.levelup.chat.client.cache.ChatStores;
import dev.levelup.chat.client.fake.FakeChatSocket.Emitted;
import dev.levelup.chat.client.net.ServerAddress;
import dev.levelup.chat.client.net.Session;
import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.client.state.Timeline;
import dev.levelup.chat.client.sync.Chat;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.ServerInfo;
import dev.levelup.chat.protocol.SignIn;
import dev.levelup.chat.protocol.User;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/**
 * Alice's chat, wired as in the program, on fakes. The thread that creates it acts as the FX
 * thread; run {@link #fx} to process what is queued.
 */
public final class ChatFixture {
  public final ManualFxThread fx = new ManualFxThread();
  public final FakeGateway gateway;
  public final FakeStores stores;
  public final User alice = TestMessage.user("alice");
  public final Session session;
  public final Chat chat;

  private final ChatStores used;

  private ChatFixture(FakeGateway gateway, FakeStores stores) {
    this(gateway, stores, stores);
  }

  private ChatFixture(FakeGateway gateway, FakeStores stores, ChatStores used) {
    this.gateway = gateway;
    this.stores = stores;
    this.used = used;
    ServerInfo info = gateway.accounts().info().join();
    SignIn signIn = new SignIn("token-0", "refresh-0", Instant.MAX, alice);
    session =
        Session.of(
            ServerAddress.parse("http://127.0.0.1:8001"),
            info,
            gateway.accounts(),
            signIn,
            new NoWatcher());
    chat = new Chat(session, gateway, used, fx, fx.clock(), new Random(1));
  }

  /** With a server that has every feature of this project's server. */
  public static ChatFixture full() {
    return new ChatFixture(new FakeGateway(FakeGateway.EVERYTHING), new FakeStores());
  }

  /** As {@link #full()}, with other stores than the fake ones. */
  public static ChatFixture storingIn(ChatStores stores) {
    return new ChatFixture(new FakeGateway(FakeGateway.EVERYTHING), new FakeStores(), stores);
  }

  /** With a server that has all features except one. */
  public static ChatFixture without(String feature) {
    Set<String> features = new HashSet<>(FakeGateway.EVERYTHING);
    features.remove(feature);
    return new ChatFixture(new FakeGateway(features), new FakeStores());
  }

  /** With a server that keeps read marks. */
  public static ChatFixture withActivity() {
    return new ChatFixture(new FakeGateway(FakeGateway.WITH_ACTIVITY), new FakeStores());
  }

  /** With a server that has memberships. */
  public static ChatFixture withMembers() {
    return new ChatFixture(new FakeGateway(FakeGateway.WITH_MEMBERS), new FakeStores());
  }

  /** With a server that has replies. */
  public static ChatFixture withReplies() {
    return new ChatFixture(new FakeGateway(FakeGateway.WITH_REPLIES), new FakeStores());
  }

  /** With a server that has reactions. */
  public static ChatFixture withReactions() {
    return new ChatFixture(new FakeGateway(FakeGateway.WITH_REACTIONS), new FakeStores());
  }

  /** With a server that has attachments. */
  public static ChatFixture withAttachments() {
    return new ChatFixture(new FakeGateway(FakeGateway.WITH_ATTACHMENTS), new FakeStores());
  }

  /** With a server that has attachments, as large as pictures are. */
  public static ChatFixture withPictures() {
    FakeGateway gateway = new FakeGateway(FakeGateway.WITH_ATTACHMENTS);
    gateway.accounts().setUploadBytes(10_000_000);
    return new ChatFixture(gateway, new FakeStores());
  }

  /** With a server that has reactions, and attachments as large as pictures are. */
  public static ChatFixture withReactionsAndPictures() {
    Set<String> features = new HashSet<>(FakeGateway.WITH_ATTACHMENTS);
    features.addAll(FakeGateway.WITH_REACTIONS);
    FakeGateway gateway = new FakeGateway(features);
    gateway.accounts().setUploadBytes(10_000_000);
    return new ChatFixture(gateway, new FakeStores());
  }

  /** With a server that has only the core. */
  public static ChatFixture core() {
    return new ChatFixture(new FakeGateway(Set.of()), new FakeStores());
  }

  public FakeChatSocket socket() {
    return gateway.socket();
  }

  public FakeHistory history() {
    return gateway.history();
  }

  /** The program is killed and restarted: what the store has not written is lost. */
  public ChatFixture killed() {
    return new ChatFixture(gateway, stores, used);
  }

  public FakeStore store() {
    return stores.store();
  }

  /** Starts without a connection. */
  public ChatFixture offline() {
    chat.start();
    fx.run();
    return this;
  }

  /** Starts, and the connection is established. */
  public ChatFixture online() {
    offline();
    socket().accept();
    fx.run();
    return this;
  }

  /** Opens a room, and the server accepts the join. */
  public RoomState joined(RoomId room) {
    chat.rooms().open(room);
    fx.run();
    acceptJoin();
    return open();
  }

  /** The server accepts the last join. */
  public void acceptJoin() {
    Emitted.Join join = socket().last(Emitted.Join.class);
    join.accept(history().lastSeq(join.room()), history().lastRev(join.room()));
    fx.run();
  }

  /** The connection is lost, and the next attempt succeeds; the room is not joined again yet. */
  public void reconnect() {
    socket().lose();
    fx.run();
    reconnectAfterLoss();
  }

  /** The next attempt to connect succeeds; the room is not joined again yet. */
  public void reconnectAfterLoss() {
    int attempts = socket().connects().size();
    while (socket().connects().size() == attempts) {
      fx.advance(Duration.ofMillis(100));
    }
    socket().accept();
    fx.run();
  }

  /** Alice sends a message to the open room. */
  public void say(String text) {
    var refusal = chat.sender().send(text, () -> {});
    if (refusal.isPresent()) {
      throw new AssertionError("not accepted: " + refusal.get());
    }
    fx.run();
  }

  /** Another user's message arrives. */
  public void arrives(Message message) {
    socket().post(message);
    fx.run();
  }

  public RoomState open() {
    return Objects.requireNonNull(chat.rooms().open(), "no room is open");
  }

  public Timeline timeline() {
    return open().timeline();
  }
}
