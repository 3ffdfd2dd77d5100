package dev.levelup.chat.client.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.cache.Profile;
import dev.levelup.chat.client.fake.FakeChatSocket.Emitted;
import dev.levelup.chat.client.fake.FakeGateway;
import dev.levelup.chat.client.fake.FakeStores;
import dev.levelup.chat.client.fake.ManualFxThread;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.client.state.StorageState;
import dev.levelup.chat.client.state.StorageState.Step;
import dev.levelup.chat.client.sync.account.AccountController;
import dev.levelup.chat.client.sync.account.Storage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StorageTest {
  private static final String SERVER = "http://127.0.0.1:8001";

  @TempDir private Path folder;
  private final ManualFxThread fx = new ManualFxThread();
  private final FakeGateway gateway = new FakeGateway(FakeGateway.EVERYTHING);
  private final FakeStores stores = new FakeStores();
  private AccountController account;
  private Storage storage;

  @BeforeEach
  void start() {
    account =
        new AccountController(
            gateway,
            Profile.open(folder, Runnable::run),
            fx,
            session -> new Chat(session, gateway, stores, fx, fx.clock(), new Random(1)));
    storage = new Storage(stores, account, fx);
    for (int i = 1; i <= 3; i++) {
      gateway.history().add(TestMessage.by("bob").number(i).message());
    }
  }

  @Test
  void whileNobodyIsSignedInOnlyTheWholeIsKnown() {
    inTheLobby("alice");
    account.leaveServer();
    storage.look();
    assertThat(state().step()).isEqualTo(Step.LOOKING);
    fx.run();
    assertThat(state().own()).isNull();
    assertThat(state().all()).isPositive();
    assertThat(state().step()).isEqualTo(Step.KNOWN);
  }

  @Test
  void anAccountIsAPartOfTheWhole() {
    inTheLobby("bob");
    account.leaveServer();
    inTheLobby("alice");
    storage.look();
    fx.run();
    assertThat(own()).isPositive().isLessThan(all());
  }

  @Test
  void clearingForgetsTheMessagesOfTheAccountAlone() {
    inTheLobby("bob");
    account.leaveServer();
    inTheLobby("alice");
    storage.look();
    fx.run();
    long before = own();
    long others = all() - before;
    gateway.history().hold();
    storage.clear();
    fx.run();
    assertThat(own()).isLessThan(before);
    assertThat(all() - own()).isEqualTo(others);
    storage.clearAll();
    fx.run();
    assertThat(all() - own()).isLessThan(others);
    assertThat(state().step()).isEqualTo(Step.KNOWN);
  }

  @Test
  void theOpenRoomShowsWhatTheServerGivesAgainAndKeepsTheDraft() {
    inTheLobby("alice");
    chat().drafts().put(TestMessage.ROOM, "half a");
    storage.clear();
    fx.run();
    assertThat(stores.history(TestMessage.ROOM)).isEmpty();
    assertThat(open().timeline().loaded().size()).isZero();
    gateway.socket().last(Emitted.Join.class).accept(gateway.history().lastSeq(TestMessage.ROOM));
    fx.run();
    assertThat(open().timeline().loaded().size()).isEqualTo(3);
    assertThat(chat().drafts().get(TestMessage.ROOM)).isEqualTo("half a");
    fx.advance(Duration.ofSeconds(2));
    assertThat(stores.history(TestMessage.ROOM)).as("stored again").isPresent();
  }

  @Test
  void whatTheUserHasReadStaysRead() {
    inTheLobby("alice");
    storage.clear();
    fx.run();
    assertThat(stores.store().load().join().reads()).containsKey(TestMessage.ROOM);
  }

  @Test
  void aDiskThatCannotBeReadIsSaid() {
    stores.setBroken(true);
    storage.look();
    fx.run();
    assertThat(state()).isEqualTo(new StorageState(null, null, Step.NOT_READ));
  }

  @Test
  void whatCouldNotBeClearedIsSaid() {
    inTheLobby("alice");
    storage.look();
    fx.run();
    stores.setBroken(true);
    storage.clear();
    assertThat(state().step()).isEqualTo(Step.CLEARING);
    stores.setBroken(false);
    fx.run();
    assertThat(state().step()).isEqualTo(Step.NOT_CLEARED);
    assertThat(state().all()).isPositive();
  }

  private void inTheLobby(String user) {
    account.signIn(SERVER, user, "secret");
    fx.run();
    gateway.socket().accept();
    fx.run();
    chat().rooms().open(TestMessage.ROOM);
    fx.run();
    gateway.socket().last(Emitted.Join.class).accept(gateway.history().lastSeq(TestMessage.ROOM));
    fx.run();
    open().setFollowing(true);
    fx.advance(Duration.ofSeconds(2));
  }

  private Chat chat() {
    return Objects.requireNonNull(account.chatProperty().get());
  }

  private RoomState open() {
    return Objects.requireNonNull(chat().rooms().open());
  }

  private StorageState state() {
    return storage.stateProperty().get();
  }

  private long own() {
    return Objects.requireNonNull(state().own());
  }

  private long all() {
    return Objects.requireNonNull(state().all());
  }
}
