package dev.levelup.chat.client.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.cache.Profile;
import dev.levelup.chat.client.fake.FakeGateway;
import dev.levelup.chat.client.fake.FakeKeyring;
import dev.levelup.chat.client.fake.FakeKeyring.State;
import dev.levelup.chat.client.fake.FakeStores;
import dev.levelup.chat.client.fake.ManualFxThread;
import dev.levelup.chat.client.net.SocketEvent;
import dev.levelup.chat.client.state.AccountState;
import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.sync.account.AccountController;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sign-ins whose refresh token is in the system's keyring. */
class StoredTokenTest {
  private static final String SERVER = "http://127.0.0.1:8001";

  @TempDir private Path folder;
  private final ManualFxThread fx = new ManualFxThread();
  private final FakeGateway gateway = new FakeGateway(FakeGateway.EVERYTHING);
  private final FakeStores stores = new FakeStores();
  private final FakeKeyring keyring = new FakeKeyring();
  private AccountController account;

  /** Alice has signed in, and the program has been restarted. */
  @BeforeEach
  void signInAndRestart() {
    account().signIn(SERVER, "alice", "secret");
    fx.run();
    account = account();
  }

  @Test
  void theTokenIsInTheKeyringAloneAndANewOneComesThereToo() throws IOException {
    assertThat(keyring.secrets()).containsExactly("refresh-1");
    assertThat(file()).doesNotContain("refresh-");

    account.resume();
    fx.run();
    refuseToken();

    assertThat(gateway.accounts().asked()).contains("refresh refresh-1");
    assertThat(keyring.secrets()).containsExactly("refresh-2");
    assertThat(file()).doesNotContain("refresh-").contains("token-2");
  }

  @Test
  void aStartAsksTheKeyringNothing() {
    keyring.set(State.SLOW);

    account.resume();
    fx.run();

    assertThat(state()).isInstanceOf(AccountState.SignedIn.class);
    assertThat(gateway.socket().connects()).containsExactly("token-1");
  }

  @Test
  void aKeyringThatStaysClosedSignsNobodyOut() throws IOException {
    keyring.set(State.CLOSED);
    account.resume();
    fx.run();

    refuseToken();
    assertThat(state()).isInstanceOf(AccountState.SignedIn.class);
    assertThat(file()).contains("inKeyring");

    keyring.set(State.OPEN);
    fx.advance(Duration.ofMinutes(1));
    refuseToken();
    assertThat(gateway.socket().connects()).last().isEqualTo("token-2");
    assertThat(state()).isInstanceOf(AccountState.SignedIn.class);
  }

  @Test
  void aKeyringThatClosesGetsTheNewTokenIntoTheFile() throws IOException {
    account.resume();
    fx.run();
    keyring.set(State.SLOW);
    refuseToken();
    keyring.release();
    fx.run();
    gateway.socket().accept();
    fx.run();
    keyring.set(State.CLOSED);

    refuseToken();

    assertThat(file()).contains("refresh-3");
    assertThat(state()).isInstanceOf(AccountState.SignedIn.class);
  }

  @Test
  void whoTakesTheTokenOutOfTheKeyringEndsTheSignIn() {
    keyring.empty();
    account.resume();
    fx.run();

    refuseToken();

    assertThat(state())
        .isEqualTo(new AccountState.SignedOut(Failure.of(Failure.Kind.SIGN_IN_ENDED)));
  }

  @Test
  void aSignOutTellsTheServerAndEmptiesTheKeyring() {
    account.resume();
    fx.run();

    account.signOut();
    fx.run();

    assertThat(gateway.accounts().asked()).last().isEqualTo("logout refresh-1");
    assertThat(keyring.secrets()).isEmpty();
    assertThat(folder.resolve("sign-in.json")).doesNotExist();
  }

  private void refuseToken() {
    gateway.socket().tell(new SocketEvent.TokenRefused("Invalid token"));
    fx.run();
  }

  private AccountController account() {
    return new AccountController(
        gateway,
        Profile.open(folder, folder, Runnable::run, keyring),
        fx,
        session -> new Chat(session, gateway, stores, fx, fx.clock(), new Random(1)));
  }

  private AccountState state() {
    return account.stateProperty().get();
  }

  private String file() throws IOException {
    return Files.readString(folder.resolve("sign-in.json"));
  }
}
