package dev.levelup.chat.bench;

import dev.levelup.chat.client.cache.ChatStores;
import dev.levelup.chat.client.fake.FakeStores;
import dev.levelup.chat.client.net.HttpGateway;
import dev.levelup.chat.client.net.Session;
import dev.levelup.chat.client.state.ConnectionState;
import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.client.state.RoomAccess;
import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.client.state.Timeline;
import dev.levelup.chat.client.sync.Chat;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;

/** A client with all parts of the program except the window and, unless asked for, the disk. */
final class DeliveryClient implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 120;

  final Chat chat;
  private final FxThread fx;

  DeliveryClient(URI server, String name, FxThread fx) {
    this(server, name, fx, new FakeStores());
  }

  /** A client that stores what it has. */
  DeliveryClient(URI server, String name, FxThread fx, ChatStores stores) {
    this.fx = fx;
    // One for each client, as in the program: clients share nothing.
    HttpGateway gateway = new HttpGateway(Locale.ENGLISH);
    Session session = DeliveryServer.session(gateway, server, name);
    chat = on(() -> new Chat(session, gateway, stores, fx, Clock.systemUTC(), new SecureRandom()));
  }

  /** Connects, and completes when the client has joined the room and loaded its newest page. */
  CompletableFuture<Long> enter(RoomId room) {
    fx.execute(
        () -> {
          chat.start();
          chat.rooms().open(room);
        });
    return once(
        chat.rooms().openProperty().flatMap(RoomState::accessProperty),
        RoomAccess.Joined.class::isInstance);
  }

  /** Completes when the client has noticed that its connection is lost. */
  CompletableFuture<Long> lost() {
    return once(chat.connection().stateProperty(), ConnectionState.Reconnecting.class::isInstance);
  }

  /** Completes when the client is connected. */
  CompletableFuture<Long> online() {
    return once(chat.connection().stateProperty(), ConnectionState.Online.class::isInstance);
  }

  /** Completes when the client shows everything up to this {@code seq}. */
  CompletableFuture<Long> caughtUpTo(long seq) {
    CompletableFuture<Long> at = new CompletableFuture<>();
    fx.execute(
        () -> {
          Timeline timeline = timeline();
          InvalidationListener look = _ -> complete(at, showsUpTo(timeline, seq));
          timeline.items().addListener(look);
          look.invalidated(timeline.items());
        });
    return at;
  }

  /** Completes when the client shows every change up to this {@code rev}. */
  CompletableFuture<Long> hasChangesUpTo(long rev) {
    return once(
        chat.rooms().openProperty().flatMap(open -> open.timeline().numbers().knownRevProperty()),
        known -> known.longValue() >= rev);
  }

  private static boolean showsUpTo(Timeline timeline, long seq) {
    Message newest = timeline.loaded().newest();
    return newest != null
        && Objects.requireNonNull(newest.seq()) >= seq
        && !timeline.loaded().hasGap();
  }

  private <T> CompletableFuture<Long> once(ObservableValue<T> value, Predicate<T> wanted) {
    CompletableFuture<Long> at = new CompletableFuture<>();
    fx.execute(() -> value.subscribe(now -> complete(at, now != null && wanted.test(now))));
    return at;
  }

  private static void complete(CompletableFuture<Long> at, boolean now) {
    if (now) {
      at.complete(System.nanoTime());
    }
  }

  /** Waits for these points in time, and returns them. */
  static List<Long> await(List<CompletableFuture<Long>> moments) throws Exception {
    CompletableFuture.allOf(moments.toArray(CompletableFuture[]::new))
        .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    return moments.stream().map(CompletableFuture::join).toList();
  }

  static long await(CompletableFuture<Long> moment) throws Exception {
    return await(List.of(moment)).getFirst();
  }

  /** On the client's loop only. */
  Timeline timeline() {
    return Objects.requireNonNull(chat.rooms().open()).timeline();
  }

  void run(Runnable action) {
    fx.execute(action);
  }

  <T> T on(Supplier<T> question) {
    return CompletableFuture.supplyAsync(question, fx).join();
  }

  /** The {@code seq} of the newest message shown. */
  long newest() {
    return on(
        () -> Objects.requireNonNull(Objects.requireNonNull(timeline().loaded().newest()).seq()));
  }

  @Override
  public void close() {
    run(chat::close);
  }
}
