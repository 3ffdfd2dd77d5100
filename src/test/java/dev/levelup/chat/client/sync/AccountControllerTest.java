package dev.levelup.chat.client.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.cache.Preferences;
import dev.levelup.chat.client.cache.Profile;
import dev.levelup.chat.client.cache.SavedSignIn;
import dev.levelup.chat.client.fake.FakeGateway;
import dev.levelup.chat.client.fake.FakeStores;
import dev.levelup.chat.client.fake.ManualFxThread;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.fake.Tokens;
import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.net.SocketEvent;
import dev.levelup.chat.client.state.AccountState;
import dev.levelup.chat.client.state.ConnectionState;
import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.sync.account.AccountController;
import dev.levelup.chat.client.sync.account.SignInMethod;
import dev.levelup.chat.protocol.NewAccount;
import dev.levelup.chat.protocol.PasswordChange;
import dev.levelup.chat.protocol.ServerInfo;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountControllerTest {
  private static final String SERVER = "http://127.0.0.1:8001";

  private static final PasswordChange CHANGE = new PasswordChange("secret", "better");

  @TempDir private Path folder;
  private final ManualFxThread fx = new ManualFxThread();
  private final FakeGateway gateway = new FakeGateway(FakeGateway.EVERYTHING);
  private final FakeStores stores = new FakeStores();
  private final List<Chat> chats = new ArrayList<>();
  private final List<Failure.Kind> failures = new ArrayList<>();
  private Profile profile;
  private AccountController account;

  @BeforeEach
  void start() {
    profile = Profile.open(folder, Runnable::run);
    account = account();
  }

  @Test
  void aSignInGivesAStartedChat() {
    account.signIn(SERVER, "alice", "secret");
    assertThat(state()).isEqualTo(new AccountState.SigningIn());
    fx.run();

    assertThat(state()).isEqualTo(new AccountState.SignedIn(TestMessage.user("alice"), SERVER));
    assertThat(chat().user()).isEqualTo(TestMessage.user("alice"));
    assertThat(gateway.socket().connects()).containsExactly("token-1");
  }

  @Test
  void aRegistrationSignsInToo() {
    account.register(SERVER, new NewAccount("dave", "secret", "code"));
    fx.run();

    assertThat(state()).isEqualTo(new AccountState.SignedIn(TestMessage.user("dave"), SERVER));
    assertThat(gateway.accounts().asked()).contains("register dave code");
  }

  @Test
  void aRefusalSaysWhyInTheServersWords() {
    account.signIn(SERVER, "alice", "wrong");
    fx.run();
    account.signOut();
    gateway.accounts().failWith(new ApiException.Refused(401, "UNAUTHORIZED", "Wrong", null));

    account.signIn(SERVER, "alice", "wrong");
    fx.run();

    assertThat(state()).isEqualTo(signedOut(new Failure(Failure.Kind.REFUSED, "Wrong")));
    assertThat(account.chatProperty().get()).isNull();
  }

  @Test
  void anAddressThatCannotBeOneIsSaid() {
    account.signIn("http://", "alice", "secret");
    fx.run();

    assertThat(state()).isEqualTo(signedOut(Failure.of(Failure.Kind.BAD_ADDRESS)));
  }

  @Test
  void aSignInThatIsNoLongerWantedIsDropped() {
    account.signIn(SERVER, "alice", "secret");
    account.signIn(SERVER, "bob", "secret");
    fx.run();

    assertThat(state()).isEqualTo(new AccountState.SignedIn(TestMessage.user("bob"), SERVER));
    assertThat(chats).as("only the last sign-in").hasSize(1);
  }

  @Test
  void theServerTellsHowOneSignsIn() {
    assertThat(look(SERVER)).containsExactly(SignInMethod.PASSWORD);
    gateway.accounts().setFeatures(Set.of());
    assertThat(look(SERVER)).containsExactly(SignInMethod.TOKEN);
    assertThat(look("http://")).containsExactly(SignInMethod.UNKNOWN);
    gateway.accounts().failWith(new ApiException.Unreachable(new IOException()));
    assertThat(look(SERVER)).containsExactly(SignInMethod.UNKNOWN);
  }

  @Test
  void onlyTheLastLookIsAnswered() {
    List<SignInMethod> answers = new ArrayList<>();
    account.servers().way(SERVER, answers::add);
    account.servers().way("http://", answers::add);
    fx.run();

    assertThat(answers).containsExactly(SignInMethod.UNKNOWN);
  }

  @Test
  void aTokenSignsInWhereThereAreNoAccounts() {
    gateway.accounts().setFeatures(Set.of());
    String token = Tokens.naming("u-alice", "alice");

    account.signInWithToken(SERVER, token + "\n");
    fx.run();

    assertThat(state()).isEqualTo(new AccountState.SignedIn(TestMessage.user("alice"), SERVER));
    assertThat(gateway.socket().connects()).containsExactly(token);
  }

  @Test
  void aTokenThatNamesNobodyOrIsRefusedIsBad() {
    gateway.accounts().setFeatures(Set.of());
    account.signInWithToken(SERVER, "nonsense");
    fx.run();
    assertThat(state()).isEqualTo(signedOut(Failure.of(Failure.Kind.BAD_TOKEN)));

    gateway.history().failWith(new ApiException.Refused(401, null, null, null));
    account.signInWithToken(SERVER, Tokens.naming("u-alice", "alice"));
    fx.run();
    assertThat(state()).isEqualTo(signedOut(Failure.of(Failure.Kind.BAD_TOKEN)));
  }

  @Test
  void theNextStartSignsInByItself() {
    account.signIn(SERVER, "alice", "secret");
    fx.run();
    account.close();

    AccountController next = account();
    next.resume();
    assertThat(next.stateProperty().get()).isInstanceOf(AccountState.Resuming.class);
    fx.run();

    assertThat(next.stateProperty().get()).isInstanceOf(AccountState.SignedIn.class);
    assertThat(gateway.socket().connects()).containsExactly("token-1");
    assertThat(kept().map(SavedSignIn::refreshToken)).hasValue("refresh-1");
    assertThat(profile.preferences()).isEqualTo(new Preferences(null, SERVER, "alice", null, null));
  }

  @Test
  void aStartWithNothingKeptWaitsForTheUser() {
    account.resume();
    fx.run();

    assertThat(state()).isEqualTo(signedOut(null));
    assertThat(gateway.accounts().asked()).isEmpty();
  }

  @Test
  void aStartAtAServerLeavesTheSignInAtAnotherAlone() {
    profile.store(saved());
    account.resumeAt("https://chat.example.org");
    fx.run();

    assertThat(state()).isEqualTo(signedOut(null));
    assertThat(kept()).hasValue(saved());

    account.resumeAt(" 127.0.0.1:8001/ ");
    fx.run();
    assertThat(state()).isInstanceOf(AccountState.SignedIn.class);
  }

  @Test
  void aFailedSignInKeepsWhatWasTypedForTheNextStart() {
    gateway.accounts().failWith(new ApiException.Unreachable(new IOException()));
    account.signIn("chat.example.org", "bob", "secret");
    fx.run();

    Preferences next = Profile.open(folder, Runnable::run).preferences();
    assertThat(next.server()).isEqualTo("chat.example.org");
    assertThat(next.userName()).isEqualTo("bob");
  }

  @Test
  void aStartWithoutANetworkShowsTheLastState() {
    profile.store(saved());
    gateway.accounts().failWith(new ApiException.Unreachable(new IOException()));
    gateway.history().failWith(new ApiException.Unreachable(new IOException()));
    account.resume();
    fx.run();
    gateway.socket().tell(new SocketEvent.ConnectFailed());
    fx.run();

    assertThat(state()).isEqualTo(new AccountState.SignedIn(TestMessage.user("alice"), SERVER));
    assertThat(chat().connection().state()).isInstanceOf(ConnectionState.Reconnecting.class);
    assertThat(kept()).hasValue(saved());
  }

  @Test
  void aKeptSignInThatIsRefusedIsForgotten() {
    profile.store(saved());
    gateway.accounts().failWith(new ApiException.Refused(401, null, "Spent", null));
    account.resume();
    fx.run();
    gateway.socket().tell(new SocketEvent.TokenRefused("Invalid token"));
    fx.run();

    assertThat(state()).isEqualTo(signedOut(Failure.of(Failure.Kind.SIGN_IN_ENDED)));
    assertThat(kept()).isEmpty();
  }

  @Test
  void aRenewedTokenIsKept() {
    account.signIn(SERVER, "alice", "secret");
    fx.run();

    fx.advance(Duration.ofMinutes(15));

    assertThat(kept().map(SavedSignIn::refreshToken)).hasValue("refresh-2");
    assertThat(kept().map(SavedSignIn::token)).hasValue("token-2");
  }

  @Test
  void aSignOutForgetsEverythingAndTellsTheServer() {
    account.signIn(SERVER, "alice", "secret");
    fx.run();

    account.signOut();
    fx.advance(Duration.ofHours(1));

    assertThat(state()).isEqualTo(signedOut(null));
    assertThat(account.chatProperty().get()).isNull();
    assertThat(kept()).isEmpty();
    assertThat(gateway.accounts().asked()).last().isEqualTo("logout refresh-1");
  }

  @Test
  void aSignOutEverywhereForgetsEverythingOnceTheServerHasDoneIt() {
    account.signIn(SERVER, "alice", "secret");
    fx.run();
    chat().drafts().put(TestMessage.ROOM, "half a thou");

    account.signOutEverywhere(why -> failures.add(why.kind()));
    fx.advance(Duration.ofHours(1));

    assertThat(gateway.accounts().asked()).last().isEqualTo("logout everywhere token-1");
    assertThat(state()).isEqualTo(signedOut(null));
    assertThat(kept()).isEmpty();
    assertThat(failures).isEmpty();
    account.signIn(SERVER, "alice", "secret");
    fx.run();
    assertThat(chat().drafts().get(TestMessage.ROOM)).isEmpty();
  }

  @Test
  void aSignOutEverywhereThatTheServerDoesNotHearLeavesEverythingAsItIs() {
    account.signIn(SERVER, "alice", "secret");
    fx.run();
    gateway.accounts().failWith(new ApiException.Unreachable(new IOException()));

    account.signOutEverywhere(why -> failures.add(why.kind()));
    fx.run();

    assertThat(failures).containsExactly(Failure.Kind.UNREACHABLE);
    assertThat(state()).isInstanceOf(AccountState.SignedIn.class);
    assertThat(kept()).isPresent();
  }

  @Test
  void anotherPasswordKeepsTheChatAndKeepsTheNewTokens() {
    account.signIn(SERVER, "alice", "secret");
    fx.run();
    List<String> done = new ArrayList<>();

    account.changePassword(CHANGE, () -> done.add("done"), why -> failures.add(why.kind()));
    fx.run();

    assertThat(done).hasSize(1);
    assertThat(gateway.accounts().asked()).last().isEqualTo("password secret better");
    assertThat(chats).hasSize(1);
    assertThat(kept().map(SavedSignIn::refreshToken)).hasValue("refresh-2");
  }

  @ParameterizedTest
  @CsvSource({
    "WRONG_PASSWORD, WRONG_PASSWORD",
    "INVALID_PASSWORD, INVALID_PASSWORD",
    "OTHER, REFUSED"
  })
  void aPasswordThatIsRefusedSaysWhichOne(String code, Failure.Kind kind) {
    account.signIn(SERVER, "alice", "secret");
    fx.run();
    gateway.accounts().failWith(new ApiException.Refused(403, code, "No", null));

    account.changePassword(CHANGE, () -> {}, why -> failures.add(why.kind()));
    fx.run();

    assertThat(failures).containsExactly(kind);
    assertThat(state()).isInstanceOf(AccountState.SignedIn.class);
  }

  @Test
  void aSessionThatTheServerEndsLeadsBackToTheSignIn() {
    account.signIn(SERVER, "alice", "secret");
    fx.run();
    gateway.accounts().failWith(new ApiException.Refused(401, null, null, null));

    gateway.socket().tell(new SocketEvent.TokenRefused("Invalid token"));
    fx.run();

    assertThat(state()).isEqualTo(signedOut(Failure.of(Failure.Kind.SIGN_IN_ENDED)));
    assertThat(account.chatProperty().get()).isNull();
    assertThat(fx.timers()).isZero();
  }

  @Test
  void aSignOutLeavesNothingOfTheChatBehind() {
    account.signIn(SERVER, "alice", "secret");
    fx.run();
    chat().drafts().put(TestMessage.ROOM, "half a thou");

    account.signOut();
    account.signIn(SERVER, "alice", "secret");
    fx.run();

    assertThat(chat().drafts().get(TestMessage.ROOM)).isEmpty();
  }

  @Test
  void aSignInThatRanOutLeavesEverythingForTheNextOfTheSameUser() {
    account.signIn(SERVER, "alice", "secret");
    fx.run();
    chat().drafts().put(TestMessage.ROOM, "half a thou");
    gateway.accounts().failWith(new ApiException.Refused(401, null, null, null));
    gateway.socket().tell(new SocketEvent.TokenRefused("Invalid token"));
    fx.run();
    gateway.accounts().failWith(null);

    account.signIn(SERVER, "bob", "secret");
    fx.run();
    assertThat(chat().drafts().get(TestMessage.ROOM)).isEmpty();
    account.signInAgain();
    account.signIn(SERVER, "alice", "secret");
    fx.run();

    assertThat(chat().drafts().get(TestMessage.ROOM)).isEqualTo("half a thou");
  }

  @Test
  void aServerThatHasLearntSomethingSinceTheLastStartIsTakenAtItsWord() {
    profile.store(saved());
    Set<String> more = new HashSet<>(FakeGateway.EVERYTHING);
    more.add("telepathy");
    gateway.accounts().setFeatures(more);

    account.resume();
    fx.run();

    assertThat(chats).hasSize(2);
    assertThat(kept().orElseThrow().info().features()).contains("telepathy");
    assertThat(chat()).isSameAs(chats.getLast());
  }

  /** The saved sign-in as the next start finds it. */
  private SavedSignIn saved() {
    ServerInfo info =
        new ServerInfo("fake", "1", FakeGateway.EVERYTHING, new ServerInfo.Limits(1000, 100, 0));
    return new SavedSignIn(SERVER, info, TestMessage.user("alice"), "token-9", "refresh-9");
  }

  private AccountController account() {
    return new AccountController(
        gateway,
        profile,
        fx,
        session -> {
          Chat made = new Chat(session, gateway, stores, fx, fx.clock(), new Random(1));
          chats.add(made);
          return made;
        });
  }

  private List<SignInMethod> look(String server) {
    List<SignInMethod> answers = new ArrayList<>();
    account.servers().way(server, answers::add);
    fx.run();
    return answers;
  }

  private Optional<SavedSignIn> kept() {
    return profile.signIn().join();
  }

  private Chat chat() {
    return Objects.requireNonNull(account.chatProperty().get());
  }

  private AccountState state() {
    return account.stateProperty().get();
  }

  private static AccountState signedOut(@Nullable Failure why) {
    return new AccountState.SignedOut(why);
  }
}
