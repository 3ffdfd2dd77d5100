package dev.levelup.chat.client.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.cache.ChatStore;
import dev.levelup.chat.client.cache.Profile;
import dev.levelup.chat.client.cache.StoredHistory;
import dev.levelup.chat.client.fake.FakeGateway;
import dev.levelup.chat.client.fake.FakeStores;
import dev.levelup.chat.client.fake.ManualFxThread;
import dev.levelup.chat.client.sync.Chat;
import dev.levelup.chat.client.sync.account.AccountController;
import dev.levelup.chat.client.sync.account.InitialRoom;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.UserId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FirstContentTest {
  private static final String SERVER = "http://127.0.0.1:8001";
  private static final RoomId LOBBY = RoomId.community("lobby");

  private final ManualFxThread fx = new ManualFxThread();
  private final FakeGateway gateway = new FakeGateway(FakeGateway.EVERYTHING);
  private final FakeStores disks = new FakeStores();
  private final Queue<Runnable> io = new ArrayDeque<>();
  private final FakeStores stores = disks.writing(io::add);
  private final Profile profile = Profile.open(Path.of("target", "no-such-profile"), _ -> {});
  private final AccountController account =
      new AccountController(
          gateway,
          profile,
          fx,
          session -> new Chat(session, gateway, stores, fx, fx.clock(), new Random(1)));
  private int shown;

  @Test
  void theSignInScreenIsThereAtOnce() {
    open();
    fx.run();
    assertThat(shown).isEqualTo(1);
  }

  @Test
  void aStoredRoomComesWithTheWindow() {
    storeTheLobby();
    signIn();
    assertThat(shown).as("before the disk was read").isZero();
    readNext();
    assertThat(account.chatProperty().get().rooms().open()).as("the room").isNotNull();
    assertThat(shown).as("with only the names of the rooms").isZero();
    readNext();
    assertThat(shown).isEqualTo(1);
  }

  @Test
  void nothingIsWaitedForLongerThanThreeSeconds() {
    signIn();
    fx.advance(Duration.ofSeconds(2));
    assertThat(shown).isZero();
    fx.advance(Duration.ofSeconds(1));
    assertThat(shown).isEqualTo(1);
  }

  @Test
  void theWindowIsShownOnce() {
    storeTheLobby();
    signIn();
    readNext();
    readNext();
    gateway.socket().accept();
    fx.advance(Duration.ofSeconds(5));
    account.signOut();
    fx.run();
    assertThat(shown).isEqualTo(1);
  }

  private void storeTheLobby() {
    ChatStore before = disks.open(SERVER, new UserId("u-alice"), _ -> {});
    for (RoomKind kind : RoomKind.values()) {
      before.storeRooms(
          kind,
          kind == RoomKind.COMMUNITY
              ? List.of(new RoomInfo(LOBBY.id(), "Lobby", null, null, null))
              : List.of());
    }
    before.storeHistory(LOBBY, new StoredHistory(List.of(), true, Instant.EPOCH, 0));
  }

  private void signIn() {
    account.chatProperty().subscribe(this::follow);
    account.signIn(SERVER, "alice", "levelup");
    open();
    fx.run();
  }

  private void follow(Chat chat) {
    if (chat != null) {
      new InitialRoom(profile, null).follow(chat);
    }
  }

  private void open() {
    FirstContent.showWhenReady(account, fx, () -> shown++);
  }

  private void readNext() {
    Objects.requireNonNull(io.poll(), "nothing is asked for").run();
    fx.run();
  }
}
