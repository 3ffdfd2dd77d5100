package dev.levelup.chat.client.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.cache.Profile;
import dev.levelup.chat.client.cache.SqliteStores;
import dev.levelup.chat.client.net.HttpGateway;
import dev.levelup.chat.client.state.ConnectionState;
import dev.levelup.chat.client.state.RoomAccess;
import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.client.state.TimelineChecks;
import dev.levelup.chat.client.sync.Chat;
import dev.levelup.chat.client.sync.account.AccountController;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.awaitility.Awaitility;

/** All parts of the client except its windows. */
public final class LiveClient implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final LoopThread fx = new LoopThread();
  private final AccountController account;

  public LiveClient(Path profile) {
    Clock clock = Clock.systemUTC();
    SqliteStores stores =
        new SqliteStores(profile, fx, clock, new SqliteStores.PictureSpace(fx, () -> 500_000_000));
    Profile opened = Profile.open(profile, fx);
    HttpGateway gateway = new HttpGateway(() -> Locale.ENGLISH, opened.pinnedCertificates()::get);
    account =
        new AccountController(
            gateway,
            opened,
            fx,
            session -> new Chat(session, gateway, stores, fx, clock, new SecureRandom()));
  }

  public AccountController account() {
    return account;
  }

  /** The chat of the signed-in user; on the loop only. */
  public Chat chat() {
    return Objects.requireNonNull(account.chatProperty().get(), "nobody is signed in");
  }

  LiveClient signIn(URI server, String name) {
    run(() -> account.signIn(server.toString(), name, "levelup"));
    await(this::isOnline);
    return this;
  }

  LiveClient signInWithToken(URI server, String token) {
    run(() -> account.signInWithToken(server.toString(), token));
    await(this::isOnline);
    return this;
  }

  LiveClient open(RoomId room) {
    run(() -> chat().rooms().open(room));
    await(() -> room().access() instanceof RoomAccess.Joined);
    return this;
  }

  void send(String text) {
    assertThat(on(() -> chat().sender().send(text, () -> {}))).isEmpty();
  }

  /** Attaches files to the next message. */
  void attach(Path... files) {
    run(() -> chat().attaching().attach(List.of(files)));
    RoomId room = on(this::room).id();
    await(
        () ->
            chat().attaching().trays().in(room).size() == files.length
                && chat().attaching().trays().areReady(room));
  }

  public boolean isOnline() {
    Chat chat = account.chatProperty().get();
    return chat != null && chat.connection().state() instanceof ConnectionState.Online;
  }

  public RoomState room() {
    return Objects.requireNonNull(chat().rooms().open(), "no room is open");
  }

  /** The texts of the messages shown, without local echoes. */
  List<String> words() {
    return on(() -> words(room()));
  }

  void awaitWords(String... expected) {
    await(() -> words(room()).equals(List.of(expected)) && echoes() == 0);
  }

  /** The uncaught exceptions so far. */
  public Queue<Throwable> uncaught() {
    return fx.uncaught();
  }

  private static List<String> words(RoomState room) {
    return TimelineChecks.messages(room.timeline().items()).stream().map(Message::content).toList();
  }

  /** The number of local echoes shown; on the loop only. */
  int echoes() {
    return TimelineChecks.echoes(room().timeline().items()).size();
  }

  /** Waits until the condition, which is evaluated on the loop, is true. */
  void await(BooleanSupplier condition) {
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> on(condition::getAsBoolean));
  }

  public void run(Runnable task) {
    on(
        () -> {
          task.run();
          return true;
        });
  }

  public <T> T on(Supplier<T> question) {
    return CompletableFuture.supplyAsync(question, fx).join();
  }

  /** Closes the client, and fails if its state was inconsistent. */
  @Override
  public void close() {
    run(
        () -> {
          Chat chat = account.chatProperty().get();
          RoomState open = chat == null ? null : chat.rooms().open();
          if (open != null) {
            TimelineChecks.checkInvariants(open.timeline(), ZoneOffset.UTC);
          }
          account.close();
        });
    fx.close();
    assertThat(fx.uncaught()).isEmpty();
  }
}
