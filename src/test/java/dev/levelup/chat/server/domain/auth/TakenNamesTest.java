package dev.levelup.chat.server.domain.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.Credentials;
import dev.levelup.chat.protocol.SignIn;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.DomainTestBase;
import dev.levelup.chat.server.domain.NameKey;
import dev.levelup.chat.server.domain.Refusal;
import dev.levelup.chat.server.store.UserRow;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TakenNamesTest extends DomainTestBase {
  private static final String PASSWORD = "levelup";

  private final Passwords passwords = new Passwords(8, 1, Runnable::run);
  private AuthService auth;

  @BeforeEach
  void start() {
    auth = service(passwords);
  }

  private AuthService service(Passwords hashed) {
    return new AuthService(store, hashed, accessTokens, ids, clock, _ -> {});
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"aIice", "a1ice", "AL1CE", "al\u0131ce", "\u0251lice", "\uff21lice", "ALICE"})
  void aNameThatLooksLikeATakenOneIsTaken(String name) {
    register("alice").join();
    assertRefused(Refusal.USER_NAME_TAKEN, () -> register(name).join());
  }

  @Test
  void aNameOfAnotherScriptThatLooksTheSameIsTakenWhicheverCameFirst() {
    register("\u0412\u041e\u0412").join();
    assertRefused(Refusal.USER_NAME_TAKEN, () -> register("bob").join());
    assertRefused(Refusal.USER_NAME_TAKEN, () -> register("b0b").join());
    assertThat(register("rob").join().user().name()).isEqualTo("rob");
  }

  @Test
  void twoLookAlikesThatRegisterAtOnceDoNotBothGetIt() {
    List<Runnable> hashing = new ArrayList<>();
    AuthService slow = service(new Passwords(8, 1, hashing::add));
    CompletableFuture<SignIn> one = slow.register(new Credentials("alice", PASSWORD));
    CompletableFuture<SignIn> other = slow.register(new Credentials("aIice", PASSWORD));
    hashing.forEach(Runnable::run);
    assertThat(one.join().user().name()).isEqualTo("alice");
    assertRefused(Refusal.USER_NAME_TAKEN, other::join);
  }

  @Test
  void aLookAlikeDoesNotSignIn() {
    register("alice").join();
    assertRefused(Refusal.WRONG_CREDENTIALS, () -> login("aIice").join());
    assertThat(login(" \uff21LICE ").join().user().name()).isEqualTo("alice");
  }

  @Test
  void namesFromBeforeTheRuleSignInAsEverAndNoThirdComesToThem() {
    String invisible = "alice\ufe0f";
    addAsBefore("alice", invisible, "\u202eevil\u3164");
    TakenNames.bringUpToDate(store);
    assertThat(login("Alice").join().user().name()).isEqualTo("alice");
    assertThat(login(invisible).join().user().name()).isEqualTo(invisible);
    assertThat(login("\u202eevil\u3164").join().user().name()).contains("evil");
    assertRefused(Refusal.USER_NAME_TAKEN, () -> register("aIice").join());
    assertRefused(Refusal.USER_NAME_TAKEN, () -> register("evil").join());
  }

  @Test
  void manyNamesFromBeforeAreBroughtUpToDateAndOnlyOnce() {
    addAsBefore(IntStream.range(0, 1_100).mapToObj(i -> "player-" + i).toArray(String[]::new));
    TakenNames.bringUpToDate(store);
    assertRefused(Refusal.USER_NAME_TAKEN, () -> register("pIayer-1099").join());
    List<UserRow> left =
        store.read(tables -> tables.users().withoutSkeletons(TakenNames.RULES, 2_000));
    assertThat(left).isEmpty();
  }

  private void addAsBefore(String... names) {
    String hash = passwords.hash(PASSWORD).join();
    store
        .write(
            tables -> {
              for (String name : names) {
                UserRow user = new UserRow(new UserId(ids.id()), name, hash);
                tables.users().add(user, NameKey.of(name), clock.instant());
              }
              return names.length;
            })
        .join();
  }

  private CompletableFuture<SignIn> register(String name) {
    return auth.register(new Credentials(name, PASSWORD));
  }

  private CompletableFuture<SignIn> login(String name) {
    return auth.login(new Credentials(name, PASSWORD));
  }
}
