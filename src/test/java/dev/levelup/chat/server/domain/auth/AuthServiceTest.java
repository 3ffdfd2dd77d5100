package dev.levelup.chat.server.domain.auth;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.Credentials;
import dev.levelup.chat.protocol.RefreshRequest;
import dev.levelup.chat.protocol.SignIn;
import dev.levelup.chat.server.domain.DomainTestBase;
import dev.levelup.chat.server.domain.Identity;
import dev.levelup.chat.server.domain.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthServiceTest extends DomainTestBase {
  private final List<Runnable> hashing = new ArrayList<>();
  private final List<String> ended = new ArrayList<>();

  private AuthService auth;

  @BeforeEach
  void service() {
    auth = service(new Passwords(8, 1, Runnable::run));
  }

  private AuthService service(Passwords passwords) {
    return new AuthService(store, passwords, accessTokens, ids, clock, ends(ended::add));
  }

  @Test
  void whoRegistersIsSignedInAndCanSignInAgain() {
    SignIn registered = register("Ann", "levelup").join();
    SignIn again = login("Ann", "levelup").join();
    assertThat(again.user()).isEqualTo(registered.user());
    assertThat(again.user().name()).isEqualTo("Ann");
    assertThat(again.refreshToken()).isNotEqualTo(registered.refreshToken());
    Identity identity = auth.authenticate(again.token());
    assertThat(identity.userId()).isEqualTo(again.user().id());
    assertThat(identity.userName()).isEqualTo("Ann");
    assertThat(identity.expiresAt())
        .isEqualTo(again.expiresAt())
        .isEqualTo(clock.instant().plus(Duration.ofMinutes(20)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ann", "ANN", " Ann ", "\uFF21nn"})
  void theSameNameInAnotherWritingIsTaken(String name) {
    register("Ann", "levelup").join();
    assertRefused(Refusal.USER_NAME_TAKEN, () -> register(name, "another").join());
    assertThat(login(name, "levelup").join().user().name()).isEqualTo("Ann");
  }

  @Test
  void twoWhoRegisterOneNameAtOnceDoNotBothGetIt() {
    AuthService slow = service(new Passwords(8, 1, hashing::add));
    CompletableFuture<SignIn> one = slow.register(new Credentials("Ann", "levelup"));
    CompletableFuture<SignIn> other = slow.register(new Credentials("ann", "another"));
    hashing.forEach(Runnable::run);
    assertThat(one.join().user().name()).isEqualTo("Ann");
    assertRefused(Refusal.USER_NAME_TAKEN, other::join);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ab",
        "a b",
        "a\nb",
        "<b>x</b>",
        "a@b",
        "\u202Eevil",
        "\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00"
      })
  void namesOfOtherCharactersAreRefused(String name) {
    assertRefused(Refusal.INVALID_USER_NAME, () -> register(name, "levelup").join());
  }

  @Test
  void namesAndPasswordsHaveBounds() {
    assertRefused(Refusal.INVALID_USER_NAME, () -> register("a".repeat(33), "levelup").join());
    assertRefused(Refusal.INVALID_PASSWORD, () -> register("Ann", "short").join());
    assertRefused(Refusal.INVALID_PASSWORD, () -> register("Ann", "x".repeat(201)).join());
    assertThat(register("\u0633\u0627\u0631\u0629_1.2-3", "x".repeat(200)).join().token())
        .isNotEmpty();
  }

  @Test
  void anUnknownUserAndAWrongPasswordAreOneRefusalAfterTheSameWork() {
    register("Ann", "levelup").join();
    AuthService counted = service(new Passwords(8, 1, this::count));
    assertRefused(
        Refusal.WRONG_CREDENTIALS,
        () -> counted.login(new Credentials("Ann", "wrong password")).join());
    assertRefused(
        Refusal.WRONG_CREDENTIALS,
        () -> counted.login(new Credentials("nobody", "wrong password")).join());
    assertThat(hashing).as("one hash each").hasSize(2);
  }

  private void count(Runnable task) {
    hashing.add(task);
    task.run();
  }

  @Test
  void tooManySignInsAtOnceFindTheServerBusy() {
    AuthService full =
        service(
            new Passwords(
                8,
                1,
                _ -> {
                  throw new RejectedExecutionException();
                }));
    assertRefused(Refusal.BUSY, () -> full.login(new Credentials("Ann", "levelup")).join());
  }

  @Test
  void aRefreshTokenIsGoodForOneRefreshAndTheNextOneForTheNext() {
    SignIn first = register("Ann", "levelup").join();
    SignIn second = auth.refresh(new RefreshRequest(first.refreshToken())).join();
    SignIn third = auth.refresh(new RefreshRequest(second.refreshToken())).join();
    assertThat(third.user()).isEqualTo(first.user());
    assertThat(auth.authenticate(third.token()).signInId())
        .isNotNull()
        .isEqualTo(auth.authenticate(first.token()).signInId());
  }

  @Test
  void aSpentRefreshTokenThatComesAgainEndsThatSignInAndNoOther() {
    SignIn stolen = register("Ann", "levelup").join();
    SignIn elsewhere = login("Ann", "levelup").join();
    SignIn current = auth.refresh(new RefreshRequest(stolen.refreshToken())).join();
    assertRefused(
        Refusal.INVALID_TOKEN,
        () -> auth.refresh(new RefreshRequest(stolen.refreshToken())).join());
    assertRefused(
        Refusal.INVALID_TOKEN,
        () -> auth.refresh(new RefreshRequest(current.refreshToken())).join());
    assertThat(auth.refresh(new RefreshRequest(elsewhere.refreshToken())).join().token())
        .isNotEmpty();
  }

  @Test
  void aRefreshWhoseAnswerWasLostIsAnsweredAgainWithTheSameRefreshToken() {
    SignIn first = register("Ann", "levelup").join();
    RefreshRequest request = new RefreshRequest(first.refreshToken(), "key");
    SignIn lost = auth.refresh(request).join();
    clock.move(Duration.ofDays(3));
    SignIn second = auth.refresh(request).join();
    assertThat(second.refreshToken()).isEqualTo(lost.refreshToken());
    assertThat(auth.authenticate(second.token()).userName()).isEqualTo("Ann");
    assertThat(auth.refresh(new RefreshRequest(second.refreshToken(), "next")).join().token())
        .isNotEmpty();
    assertThat(ended).isEmpty();
  }

  @Test
  void onceItsAnswerHasBeenUsedTheSameRefreshIsTheft() {
    SignIn first = register("Ann", "levelup").join();
    RefreshRequest request = new RefreshRequest(first.refreshToken(), "key");
    SignIn second = auth.refresh(request).join();
    SignIn third = auth.refresh(new RefreshRequest(second.refreshToken(), "next")).join();
    assertRefused(Refusal.INVALID_TOKEN, () -> auth.refresh(request).join());
    assertRefused(Refusal.INVALID_TOKEN, () -> auth.authenticate(third.token()));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = "another key")
  void aSpentRefreshTokenWithAnotherKeyOrNoneIsTheft(@Nullable String key) {
    SignIn stolen = register("Ann", "levelup").join();
    SignIn current = auth.refresh(new RefreshRequest(stolen.refreshToken(), "key")).join();
    RefreshRequest thief = new RefreshRequest(stolen.refreshToken(), key);
    assertRefused(Refusal.INVALID_TOKEN, () -> auth.refresh(thief).join());
    assertRefused(Refusal.INVALID_TOKEN, () -> auth.authenticate(current.token()));
  }

  @Test
  void aRefreshTokenRunsOutAfterThirtyDaysOfSilence() {
    SignIn first = register("Ann", "levelup").join();
    clock.move(Duration.ofDays(29));
    SignIn second = auth.refresh(new RefreshRequest(first.refreshToken())).join();
    clock.move(Duration.ofDays(29));
    SignIn third = auth.refresh(new RefreshRequest(second.refreshToken())).join();
    clock.move(Duration.ofDays(30));
    assertRefused(
        Refusal.INVALID_TOKEN, () -> auth.refresh(new RefreshRequest(third.refreshToken())).join());
  }

  @Test
  void afterALogoutItsAccessTokensAreRefusedAlsoByTheServerThatStartsNext() {
    SignIn ann = register("Ann", "levelup").join();
    SignIn elsewhere = login("Ann", "levelup").join();
    String signInId = auth.authenticate(ann.token()).signInId();
    auth.logout(ann.user().id(), ann.refreshToken()).join();
    assertThat(ended).containsExactly(signInId);
    for (AuthService each : List.of(auth, service(new Passwords(8, 1, Runnable::run)))) {
      assertRefused(Refusal.INVALID_TOKEN, () -> each.authenticate(ann.token()));
      assertThat(each.authenticate(elsewhere.token()).userName()).isEqualTo("Ann");
    }
  }

  @Test
  void aTheftEndsTheAccessTokensToo() {
    SignIn stolen = register("Ann", "levelup").join();
    SignIn current = auth.refresh(new RefreshRequest(stolen.refreshToken())).join();
    assertRefused(
        Refusal.INVALID_TOKEN,
        () -> auth.refresh(new RefreshRequest(stolen.refreshToken())).join());
    assertThat(ended).hasSize(1);
    assertRefused(Refusal.INVALID_TOKEN, () -> auth.authenticate(current.token()));
  }

  @Test
  void logoutEndsOnesOwnSignInOnly() {
    SignIn ann = register("Ann", "levelup").join();
    SignIn ben = register("Ben", "levelup").join();
    auth.logout(ben.user().id(), ann.refreshToken()).join();
    SignIn refreshed = auth.refresh(new RefreshRequest(ann.refreshToken())).join();
    auth.logout(ann.user().id(), refreshed.refreshToken()).join();
    assertRefused(
        Refusal.INVALID_TOKEN,
        () -> auth.refresh(new RefreshRequest(refreshed.refreshToken())).join());
    assertThat(auth.refresh(new RefreshRequest(ben.refreshToken())).join().token()).isNotEmpty();
  }

  @Test
  void aTokenThatWasNeverGivenIsRefused() {
    assertRefused(Refusal.INVALID_TOKEN, () -> auth.refresh(new RefreshRequest("made up")).join());
    assertRefused(Refusal.INVALID_TOKEN, () -> auth.authenticate("made up"));
  }

  @Test
  void neitherPasswordNorTokenIsKeptAsItIs() {
    SignIn signIn = register("Ann", "a password").join();
    store.close();
    assertThat(folder)
        .isDirectoryNotContaining(file -> contains(file, "a password"))
        .isDirectoryNotContaining(file -> contains(file, signIn.refreshToken()))
        .isDirectoryNotContaining(file -> contains(file, signIn.token()));
  }

  private static boolean contains(Path file, String text) {
    try {
      return Files.readString(file, ISO_8859_1).contains(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CompletableFuture<SignIn> register(String name, String password) {
    return auth.register(new Credentials(name, password));
  }

  private CompletableFuture<SignIn> login(String name, String password) {
    return auth.login(new Credentials(name, password));
  }
}
