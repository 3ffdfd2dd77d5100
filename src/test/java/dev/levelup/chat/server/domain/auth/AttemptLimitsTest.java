package dev.levelup.chat.server.domain.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.SignIn;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.MovedClock;
import dev.levelup.chat.server.domain.Refusal;
import dev.levelup.chat.server.domain.RefusedException;
import dev.levelup.chat.server.network.Addresses;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class AttemptLimitsTest {
  private static final String HOME = "198.51.100.7";
  private static final int GREAT_MANY = 1_000;

  private final MovedClock clock = new MovedClock();
  private final AttemptLimits limits = new AttemptLimits(clock);

  private static InetAddress address(String text) {
    return Addresses.of(text);
  }

  private interface Attempt {
    void number(int i);
  }

  private static int count(int tries, Attempt attempt) {
    int allowed = 0;
    for (int i = 0; i < tries; i++) {
      try {
        attempt.number(i);
        allowed++;
      } catch (RefusedException e) {
        assertThat(e.refusal()).isEqualTo(Refusal.TOO_MANY_ATTEMPTS);
      }
    }
    return allowed;
  }

  private static Supplier<CompletableFuture<SignIn>> failing(Throwable failure) {
    return () -> CompletableFuture.failedFuture(failure);
  }

  /** Returns how many attempts are possible. */
  private int attempts(
      int tries, String from, String name, Supplier<CompletableFuture<SignIn>> attempt) {
    return count(
        tries,
        _ -> {
          var _ = limits.signIn(address(from), name, attempt);
        });
  }

  /**
   * Returns how many wrong passwords are checked; {@code %d} and {@code %x} are the attempt's
   * number.
   */
  private int guesses(int tries, String from, String name) {
    var wrong = failing(new RefusedException(Refusal.WRONG_CREDENTIALS));
    return count(
        tries,
        i -> {
          var _ = limits.signIn(address(from.formatted(i)), name.formatted(i), wrong);
        });
  }

  private int signIns(int tries, String from, String name) {
    SignIn done = new SignIn("t", "r", Instant.MAX, new User(new UserId("ann"), "Ann", null));
    return attempts(tries, from, name, () -> CompletableFuture.completedFuture(done));
  }

  @Test
  void whoGuessesFromElsewhereLocksNobodyOut() {
    assertThat(guesses(100, "203.0.113.5", "Ann")).isEqualTo(10);
    assertThat(guesses(100, "203.0.113.5", " \uFF21NN ")).as("the same name").isZero();
    assertThat(signIns(1, HOME, "Ann")).isEqualTo(1);
    clock.move(Duration.ofSeconds(10));
    assertThat(guesses(100, "203.0.113.5", "Ann")).isEqualTo(1);
  }

  @Test
  void neighboursAreNotTenTimesAsGood() {
    assertThat(guesses(100, "203.0.113.%d", "Ann")).isEqualTo(20);
    assertThat(guesses(90, "2001:db8:1:%x::1", "Ben")).as("90 networks of one /48").isEqualTo(20);
    assertThat(guesses(90, "2001:db8:2:%x00::1", "Cat"))
        .as("in many networks of one /48")
        .isEqualTo(40);
  }

  @Test
  void aGuessFromAThousandNetworksIsBoundedAndLocksOutNobodyWhoHasBeenThere() {
    signIns(1, HOME, "Ann");
    limits.refreshed(address("2001:db8::1"), "Ben");
    for (String name : new String[] {"Ann", "Ben"}) {
      int allowed = 0;
      for (int i = 0; i < 100; i++) {
        allowed += guesses(10, "10." + i + ".0.1", name);
      }
      assertThat(allowed).isEqualTo(300);
    }
    assertThat(signIns(1, "192.0.2.1", "Ann")).as("from a new place").isZero();
    assertThat(signIns(50, HOME, "Ann")).isEqualTo(50);
    assertThat(signIns(1, "2001:db8::2", "Ben")).as("a refresh is a sign-in, too").isEqualTo(1);
  }

  @Test
  void whereTheOwnerHasBeenMoreIsForgivenButNotWithoutEnd() {
    signIns(1, HOME, "Ann");
    assertThat(guesses(58, HOME, "Ann")).isEqualTo(30);
  }

  @Test
  void onlyAWrongPasswordCountsAsWrong() {
    assertThat(signIns(50, HOME, "Ann")).isEqualTo(50);
    clock.move(Duration.ofMinutes(1));
    var busy = failing(new RejectedExecutionException("busy"));
    assertThat(attempts(50, HOME, "Ben", busy)).isEqualTo(50);
  }

  @Test
  void aTryUnderWayCountsAsWrong() {
    assertThat(attempts(50, HOME, "Ann", CompletableFuture::new)).isEqualTo(10);
  }

  @Test
  void anAddressTriesSixtyNamesAndThenOneASecond() {
    assertThat(guesses(100, "203.0.113.1", "user%d")).isEqualTo(60);
    assertThat(guesses(100, "203.0.113.2", "other%d")).isEqualTo(60);
    clock.move(Duration.ofSeconds(3));
    assertThat(guesses(100, "203.0.113.1", "more%d")).isEqualTo(3);
  }

  @Test
  void whoHasOneAddressOfAnIpv6NetworkHasThemAll() {
    assertThat(guesses(100, "2001:db8:0:1::%x", "user%d")).isEqualTo(60);
    assertThat(guesses(100, "2001:db8:0:2::1", "other%d")).isEqualTo(60);
  }

  @Test
  void refreshesAreCountedByAddressAlone() {
    assertThat(count(GREAT_MANY, _ -> limits.tryRefresh(address("10.0.0.1")))).isEqualTo(600);
    assertThat(count(100, _ -> limits.tryRefresh(address("10.0.0.2")))).isEqualTo(100);
    assertThat(guesses(100, "10.0.0.1", "user%d")).as("signing in has its own limit").isEqualTo(60);
  }

  @Test
  void roomsAreBoundedByUserAndByNetwork() {
    UserId ann = new UserId("ann");
    assertThat(count(100, i -> limits.tryMakeRoom(address("10." + i + ".0.1"), ann))).isEqualTo(30);
    assertThat(count(GREAT_MANY, i -> limits.tryMakeRoom(address("203.0.113.1"), user(i))))
        .isEqualTo(60);
    assertThat(count(100, i -> limits.tryMakeRoom(address("203.0.113." + i), user(100 + i))))
        .as("the rest of the /24's")
        .isEqualTo(60);
    assertThat(count(1, i -> limits.tryMakeRoom(address("203.0.114.1"), user(200 + i)))).isOne();
  }

  private static UserId user(int i) {
    return new UserId("user" + i);
  }
}
