package dev.levelup.chat.server.domain.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.Credentials;
import dev.levelup.chat.protocol.OwnSignIn;
import dev.levelup.chat.protocol.RefreshRequest;
import dev.levelup.chat.protocol.SignIn;
import dev.levelup.chat.server.domain.DomainTestBase;
import dev.levelup.chat.server.domain.Identity;
import dev.levelup.chat.server.domain.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInListTest extends DomainTestBase {
  private final List<String> ended = new ArrayList<>();
  private AuthService auth;
  private SignIn old;

  @BeforeEach
  void annHasSignedIn() {
    Passwords passwords = new Passwords(8, 1, Runnable::run);
    auth = new AuthService(store, passwords, accessTokens, ids, clock, ends(ended::add));
    old = auth.register(new Credentials("Ann", "levelup")).join();
  }

  @Test
  void eachTellsWhenItBeganAndWhenItWasLastUsed() {
    Instant begun = clock.instant();
    for (int i = 0; i < 3; i++) {
      clock.move(Duration.ofDays(20));
      old = auth.refresh(new RefreshRequest(old.refreshToken())).join();
    }
    OwnSignIn told = signIns(old).getFirst();
    assertThat(told.createdAt()).isEqualTo(begun);
    assertThat(told.lastUsedAt()).isEqualTo(clock.instant());
  }

  @Test
  void theOneUsedLastComesFirst() {
    clock.move(Duration.ofMinutes(1));
    SignIn next = login();
    clock.move(Duration.ofMinutes(1));
    old = auth.refresh(new RefreshRequest(old.refreshToken())).join();
    assertThat(signIns(next)).extracting(OwnSignIn::current).containsExactly(false, true);
  }

  @Test
  void oneThatHasRunOutIsNotListed() {
    clock.move(Duration.ofDays(29));
    SignIn next = login();
    clock.move(Duration.ofDays(1));
    next = auth.refresh(new RefreshRequest(next.refreshToken())).join();
    assertThat(signIns(next)).singleElement().satisfies(own -> assertThat(own.current()).isTrue());
  }

  @Test
  void theListIsBounded() {
    for (int i = 0; i < 110; i++) {
      clock.move(Duration.ofSeconds(1));
      old = login();
    }
    assertThat(signIns(old))
        .hasSize(100)
        .first()
        .satisfies(own -> assertThat(own.current()).isTrue());
  }

  @Test
  void whoIsSignedInByAnotherServersTokenSeesAllAndNoneIsTheirs() {
    Identity foreign = new Identity(old.user().id(), "Ann", null, Instant.MAX);
    assertThat(auth.signIns(foreign).signIns())
        .singleElement()
        .satisfies(own -> assertThat(own.current()).isFalse());
  }

  @Test
  void itsEndIsToldToWhoHoldsItsSockets() {
    SignIn next = login();
    String id = identity(old).signInId();
    auth.endSignIn(next.user().id(), id == null ? "" : id).join();
    assertThat(ended).containsExactly(id);
    assertRefused(Refusal.INVALID_TOKEN, () -> auth.authenticate(old.token()));
  }

  private SignIn login() {
    return auth.login(new Credentials("Ann", "levelup")).join();
  }

  private List<OwnSignIn> signIns(SignIn asker) {
    return auth.signIns(identity(asker)).signIns();
  }

  private Identity identity(SignIn signIn) {
    return auth.authenticate(signIn.token());
  }
}
