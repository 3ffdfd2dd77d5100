package dev.levelup.chat.client.net;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.protocol.Credentials;
import dev.levelup.chat.protocol.NewAccount;
import dev.levelup.chat.protocol.OwnSignInList;
import dev.levelup.chat.protocol.PasswordChange;
import dev.levelup.chat.protocol.RefreshRequest;
import dev.levelup.chat.protocol.ServerInfo;
import dev.levelup.chat.protocol.SignIn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class SessionTest {
  private static final PasswordChange CHANGE = new PasswordChange("old", "new");

  private final List<RefreshRequest> requests = new ArrayList<>();
  private final List<CompletableFuture<SignIn>> refreshes = new ArrayList<>();
  private final List<CompletableFuture<SignIn>> changes = new ArrayList<>();
  private final CompletableFuture<Void> everywhere = new CompletableFuture<>();
  private final List<String> bearers = new ArrayList<>();
  private final List<String> spent = new ArrayList<>();
  private final List<String> watched = new ArrayList<>();
  private final Session session =
      Session.of(
          ServerAddress.parse("http://127.0.0.1:8001"),
          new ServerInfo("", "", Set.of(), new ServerInfo.Limits(1000, 100, 0)),
          new Accounts(),
          signIn(0),
          new Watcher());

  @Test
  void manyAskersShareOneRenewal() {
    CompletableFuture<String> first = session.renew("token-0");
    CompletableFuture<String> second = session.renew("token-0");
    assertThat(refreshes).hasSize(1);

    refreshes.getFirst().complete(signIn(1));

    assertThat(first).isCompletedWithValue("token-1");
    assertThat(second).isCompletedWithValue("token-1");
    assertThat(session.token()).isEqualTo("token-1");
    assertThat(session.refreshToken()).isEqualTo("refresh-1");
    assertThat(watched).containsExactly("renewed");
  }

  @Test
  void aTokenThatWasReplacedMeanwhileIsNotRenewedAgain() {
    var _ = session.renew("token-0");
    refreshes.getFirst().complete(signIn(1));

    assertThat(session.renew("token-0")).isCompletedWithValue("token-1");

    assertThat(spent).containsExactly("refresh-0");
  }

  @Test
  void aRefusedRenewalEndsTheSessionOnce() {
    var _ = session.renew("token-0");
    refreshes.getFirst().completeExceptionally(new ApiException.Refused(401, null, null, null));

    assertThat(session.renew("token-0")).isCompletedExceptionally();

    assertThat(watched).containsExactly("ended");
    assertThat(spent).as("no further request").hasSize(1);
    assertThat(session.canRenew()).isFalse();
  }

  @Test
  void aRenewalThatReachesNobodyCanBeTriedAgain() {
    var _ = session.renew("token-0");
    refreshes.getFirst().completeExceptionally(new ApiException.Unreachable(new Exception()));

    var _ = session.renew("token-0");

    assertThat(spent).containsExactly("refresh-0", "refresh-0");
    assertThat(watched).isEmpty();
  }

  @Test
  void aRenewalThatIsAskedForAgainIsTheSameOneForTheServerAndTheNextIsAnother() {
    var _ = session.renew("token-0");
    refreshes.getFirst().completeExceptionally(new ApiException.Unreachable(new Exception()));
    var _ = session.renew("token-0");
    refreshes.getLast().complete(signIn(1));
    var _ = session.renew("token-1");

    assertThat(requests.get(1)).isEqualTo(requests.getFirst());
    assertThat(requests.get(2).retryKey()).isNotEqualTo(requests.getFirst().retryKey());
    assertThat(requests.getFirst().retryKey()).isNotNull().doesNotContain("token-0");
  }

  @Test
  void anotherPasswordBringsOtherTokensAndWhoeverNeedsThemMeanwhileWaits() {
    CompletableFuture<Void> changed = session.changePassword(CHANGE);
    CompletableFuture<String> meanwhile = session.renew("token-0");
    assertThat(spent).as("the server has ended it already").isEmpty();

    changes.getFirst().complete(signIn(1));

    assertThat(changed).isCompleted();
    assertThat(meanwhile).isCompletedWithValue("token-1");
    assertThat(session.refreshToken()).isEqualTo("refresh-1");
    assertThat(watched).containsExactly("renewed");
  }

  @Test
  void anotherPasswordWaitsForARenewalThatIsUnderWay() {
    var _ = session.renew("token-0");
    var _ = session.changePassword(CHANGE);
    assertThat(bearers).isEmpty();

    refreshes.getFirst().complete(signIn(1));

    assertThat(bearers).containsExactly("token-1");
  }

  @Test
  void aPasswordThatIsRefusedLeavesTheSessionAsItWas() {
    CompletableFuture<Void> changed = session.changePassword(CHANGE);
    CompletableFuture<String> meanwhile = session.renew("token-0");

    changes.getFirst().completeExceptionally(new ApiException.Refused(403, "X", null, null));
    refreshes.getFirst().complete(signIn(1));

    assertThat(changed).isCompletedExceptionally();
    assertThat(meanwhile).isCompletedWithValue("token-1");
    assertThat(watched).containsExactly("renewed");
  }

  @Test
  void aTokenThatHasRunOutIsRenewedBeforeThePasswordIsChanged() {
    CompletableFuture<Void> changed = session.changePassword(CHANGE);
    changes.getFirst().completeExceptionally(new ApiException.Refused(401, null, null, null));
    refreshes.getFirst().complete(signIn(1));
    changes.getLast().complete(signIn(2));

    assertThat(changed).isCompleted();
    assertThat(bearers).containsExactly("token-0", "token-1");
    assertThat(session.token()).isEqualTo("token-2");
  }

  @Test
  void whoSignsOutEverywhereHearsNothingOfItsOwnEnd() {
    CompletableFuture<Void> out = session.signOutEverywhere();
    CompletableFuture<String> meanwhile = session.renew("token-0");

    everywhere.complete(null);

    assertThat(out).isCompleted();
    assertThat(meanwhile).isCompletedExceptionally();
    assertThat(spent).as("no further request").isEmpty();
    assertThat(watched).isEmpty();
    assertThat(session.canRenew()).isFalse();
  }

  private static SignIn signIn(int number) {
    return new SignIn(
        "token-" + number, "refresh-" + number, Instant.MAX, TestMessage.user("alice"));
  }

  private final class Watcher implements Session.Watcher {
    @Override
    public void renewed() {
      watched.add("renewed");
    }

    @Override
    public void ended() {
      watched.add("ended");
    }
  }

  @Test
  void whereOneIsSignedInIsAskedAgainWithANewToken() {
    var list = new OwnSignInService(session).list();
    assertThat(list).isNotDone();
    refreshes.getFirst().complete(signIn(1));
    assertThat(list).isCompletedWithValue(List.of());
    assertThat(bearers).containsExactly("token-0", "token-1");
  }

  private final class Accounts implements AccountService {
    @Override
    public CompletableFuture<SignIn> refresh(RefreshRequest request) {
      requests.add(request);
      spent.add(request.refreshToken());
      CompletableFuture<SignIn> answer = new CompletableFuture<>();
      refreshes.add(answer);
      return answer;
    }

    @Override
    public CompletableFuture<ServerInfo> info() {
      throw new AssertionError();
    }

    @Override
    public CompletableFuture<SignIn> signIn(Credentials credentials) {
      throw new AssertionError();
    }

    @Override
    public CompletableFuture<SignIn> register(NewAccount credentials) {
      throw new AssertionError();
    }

    @Override
    public CompletableFuture<Void> signOut(String token, RefreshRequest request) {
      throw new AssertionError();
    }

    @Override
    public CompletableFuture<Void> signOutEverywhere(String token) {
      bearers.add(token);
      return everywhere;
    }

    @Override
    public CompletableFuture<OwnSignInList> signIns(String token) {
      bearers.add(token);
      return token.equals("token-0")
          ? CompletableFuture.failedFuture(new ApiException.Refused(401, null, null, null))
          : CompletableFuture.completedFuture(new OwnSignInList(List.of()));
    }

    @Override
    public CompletableFuture<Void> endSignIn(String token, String id) {
      throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<SignIn> changePassword(String token, PasswordChange change) {
      bearers.add(token);
      CompletableFuture<SignIn> answer = new CompletableFuture<>();
      changes.add(answer);
      return answer;
    }
  }
}
