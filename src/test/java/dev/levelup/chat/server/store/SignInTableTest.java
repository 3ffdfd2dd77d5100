package dev.levelup.chat.server.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EveryDatabase
class SignInTableTest extends StoreTestBase {
  private static final UserId ANN = new UserId("ann");
  private static final Instant LATER = NOON.plus(Duration.ofDays(1));

  @BeforeEach
  void aSignInWithAnOldTokenAndANewOne() {
    store
        .write(
            tables -> {
              tables.users().add(new UserRow(ANN, "Ann", "hash"), "ann", NOON);
              tables.signIns().start("s1", ANN, NOON.minusSeconds(60), NOON);
              tables.signIns().addToken("s1", hash("old"), NOON);
              tables.signIns().spend(hash("old"));
              tables.signIns().addToken("s1", hash("new"), LATER);
              return "";
            })
        .join();
  }

  @Test
  void aTokenIsFoundWithWhatBecameOfIt() {
    assertThat(token("old")).isEqualTo(new SignInTable.RefreshToken("s1", ANN, true, NOON));
    assertThat(token("new")).isEqualTo(new SignInTable.RefreshToken("s1", ANN, false, LATER));
  }

  @Test
  void whatRanOutIsForgottenAndASignInLastsAsLongAsItsNewestToken() {
    forgetExpired(NOON);
    assertThat(rows("refresh_tokens")).isEqualTo(1);
    assertThat(token("new").signInId()).isEqualTo("s1");
    forgetExpired(LATER);
    assertThat(rows("refresh_tokens")).isZero();
    assertThat(rows("sign_ins")).isZero();
  }

  @Test
  void aSignInEndsWithAllItsTokensAndOnlyForItsUser() {
    end(new UserId("ben"));
    assertThat(rows("refresh_tokens")).isEqualTo(2);
    end(ANN);
    assertThat(rows("refresh_tokens")).isZero();
  }

  @Test
  void aUsersSignInsAreThoseThatHaveNotRunOut() {
    assertThat(ofUser(ANN, NOON))
        .containsExactly(new SignInTable.OpenSignIn("s1", NOON.minusSeconds(60), LATER));
    assertThat(ofUser(new UserId("ben"), NOON)).isEmpty();
    assertThat(ofUser(ANN, LATER)).isEmpty();
  }

  @Test
  void oneThatAnOlderProgramBeganHasNoBeginning() {
    store.write(tables -> tables.sql().run("update sign_ins set created_at = null")).join();
    assertThat(ofUser(ANN, NOON)).containsExactly(new SignInTable.OpenSignIn("s1", null, LATER));
  }

  private List<SignInTable.OpenSignIn> ofUser(UserId user, Instant now) {
    return store.read(tables -> tables.signIns().ofUser(user, now, 10));
  }

  private void forgetExpired(Instant now) {
    store
        .write(
            tables -> {
              tables.signIns().forgetExpired(now);
              return "";
            })
        .join();
  }

  private void end(UserId user) {
    store
        .write(
            tables -> {
              tables.signIns().end("s1", user, NOON);
              return "";
            })
        .join();
  }

  private SignInTable.RefreshToken token(String text) {
    return store.read(tables -> tables.signIns().token(hash(text)).orElseThrow());
  }

  private long rows(String table) {
    return store.<Long>read(tables -> tables.sql().number("select count(*) from " + table));
  }

  private static byte[] hash(String text) {
    return text.getBytes(UTF_8);
  }
}
