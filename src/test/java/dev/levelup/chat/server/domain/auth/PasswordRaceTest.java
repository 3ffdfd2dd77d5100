package dev.levelup.chat.server.domain.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.Credentials;
import dev.levelup.chat.protocol.RefreshRequest;
import dev.levelup.chat.protocol.SignIn;
import dev.levelup.chat.server.domain.DomainTestBase;
import dev.levelup.chat.server.domain.Identity;
import dev.levelup.chat.server.domain.Refusal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The password is changed while a request that has checked the old one is still being processed.
 */
class PasswordRaceTest extends DomainTestBase {
  private static final String OLD = "levelup";
  private static final String NEW = "level two";

  private final Queue<Runnable> hashing = new ArrayDeque<>();
  private AuthService auth;
  private AuthService slow;
  private SignIn ann;

  @BeforeEach
  void somebody() {
    auth = service(new Passwords(8, 1, Runnable::run));
    slow = service(new Passwords(8, 1, hashing::add));
    ann = auth.register(new Credentials("Ann", OLD)).join();
  }

  private AuthService service(Passwords passwords) {
    return new AuthService(store, passwords, accessTokens, ids, clock, _ -> {});
  }

  @Test
  void aSignInWithAPasswordThatHasJustBeenChangedIsRefused() {
    CompletableFuture<SignIn> late = slow.login(new Credentials("Ann", OLD));
    change();
    hashing.remove().run();
    assertRefused(Refusal.WRONG_CREDENTIALS, late::join);
  }

  @Test
  void ofTwoChangesAtOnceTheLaterIsRefused() {
    CompletableFuture<SignIn> late = slow.changePassword(foreign(), OLD, "level three");
    hashing.remove().run();
    SignIn changed = change();
    hashing.remove().run();
    assertRefused(Refusal.WRONG_PASSWORD, late::join);
    assertThat(isAlive(changed)).isTrue();
  }

  @Test
  void aSignInThatHasEndedMeanwhileChangesNoPassword() {
    CompletableFuture<SignIn> late = slow.changePassword(identity(), OLD, NEW);
    hashing.remove().run();
    auth.logoutEverywhere(ann.user().id()).join();
    hashing.remove().run();
    assertRefused(Refusal.INVALID_TOKEN, late::join);
    assertThat(auth.login(new Credentials("Ann", OLD)).join().user()).isEqualTo(ann.user());
  }

  @Test
  void ofManySignInsAtOnceNoneOutlivesTheChange() {
    try (ExecutorService hashers = Executors.newFixedThreadPool(4)) {
      AuthService busy = service(new Passwords(8, 1, hashers));
      Identity identity = identity();
      List<CompletableFuture<SignIn>> signIns = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        signIns.add(busy.login(new Credentials("Ann", OLD)));
        if (i == 16) {
          signIns.add(busy.changePassword(identity, OLD, NEW));
        }
      }
      List<SignIn> granted = granted(signIns);
      assertThat(granted.stream().filter(this::isAlive)).hasSize(1);
    }
  }

  /**
   * The sign-ins granted, after all requests have completed: until the change, each of them is
   * valid.
   */
  private static List<SignIn> granted(List<CompletableFuture<SignIn>> signIns) {
    return signIns.stream()
        .map(each -> each.handle((got, _) -> Optional.ofNullable(got)).join())
        .flatMap(Optional::stream)
        .toList();
  }

  private boolean isAlive(SignIn signIn) {
    return auth.refresh(new RefreshRequest(signIn.refreshToken()))
        .handle((_, failure) -> failure == null)
        .join();
  }

  private SignIn change() {
    return auth.changePassword(identity(), OLD, NEW).join();
  }

  /** The identity of a token that another program has signed: there is no sign-in for it here. */
  private Identity foreign() {
    return new Identity(ann.user().id(), "Ann", null, ann.expiresAt());
  }

  private Identity identity() {
    return auth.authenticate(ann.token());
  }
}
