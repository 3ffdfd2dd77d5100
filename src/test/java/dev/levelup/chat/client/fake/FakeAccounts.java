package dev.levelup.chat.client.fake;

import dev.levelup.chat.client.net.AccountService;
import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.protocol.Credentials;
import dev.levelup.chat.protocol.NewAccount;
import dev.levelup.chat.protocol.OwnSignIn;
import dev.levelup.chat.protocol.OwnSignInList;
import dev.levelup.chat.protocol.PasswordChange;
import dev.levelup.chat.protocol.RefreshRequest;
import dev.levelup.chat.protocol.Registration;
import dev.levelup.chat.protocol.ServerInfo;
import dev.levelup.chat.protocol.SignIn;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A server's accounts: accepts every name and password, and numbers the tokens it issues. */
public final class FakeAccounts implements AccountService {
  private long uploadBytes = 1000;
  private final List<String> asked = new ArrayList<>();
  private final List<OwnSignIn> signIns = new ArrayList<>();
  private Set<String> features;
  private @Nullable Registration registration;
  private String userName = "alice";
  private int tokens;
  private @Nullable String epoch;
  private ServerInfo.@Nullable ClientOffer offer;
  private @Nullable ApiException failure;
  private CompletableFuture<?> gate = CompletableFuture.completedFuture(null);

  FakeAccounts(Set<String> features) {
    this.features = features;
  }

  /** Sets the server's features. */
  public void setFeatures(Set<String> names) {
    features = names;
  }

  /** Sets the epoch of the database. */
  public void setEpoch(String next) {
    epoch = next;
  }

  /** Sets who may create an account. */
  public void setRegistration(Registration rule) {
    registration = rule;
  }

  /** Lets all requests fail from now on, or succeed again if null. */
  public void failWith(@Nullable ApiException thrown) {
    failure = thrown;
  }

  /** Delays the responses until {@link #release}. */
  public void hold() {
    gate = new CompletableFuture<>();
  }

  /** Completes the delayed responses. */
  public void release() {
    gate.complete(null);
  }

  /** Sets the client version that the server offers. */
  public void offer(ServerInfo.ClientOffer client) {
    offer = client;
  }

  /** All requests so far, each with its subject. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  /** The server takes larger files than the usual 1000 bytes. */
  public void setUploadBytes(long most) {
    uploadBytes = most;
  }

  @Override
  public CompletableFuture<ServerInfo> info() {
    return answer(
        "info",
        () ->
            new ServerInfo(
                    "fake",
                    "1",
                    features,
                    new ServerInfo.Limits(1000, 100, 0, uploadBytes, 3, 10_000_000))
                .withRegistration(registration)
                .withEpoch(epoch)
                .withClient(offer));
  }

  @Override
  public CompletableFuture<SignIn> signIn(Credentials credentials) {
    userName = credentials.userName();
    return answer("login " + userName, this::next);
  }

  @Override
  public CompletableFuture<SignIn> register(NewAccount wanted) {
    userName = wanted.userName();
    String code = wanted.inviteCode() == null ? "" : " " + wanted.inviteCode();
    return answer("register " + userName + code, this::next);
  }

  @Override
  public CompletableFuture<SignIn> refresh(RefreshRequest request) {
    return answer("refresh " + request.refreshToken(), this::next);
  }

  @Override
  public CompletableFuture<Void> signOut(String token, RefreshRequest request) {
    asked.add("logout " + request.refreshToken());
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletableFuture<Void> signOutEverywhere(String token) {
    return answer("logout everywhere " + token, () -> "done").thenAccept(_ -> {});
  }

  @Override
  public CompletableFuture<SignIn> changePassword(String token, PasswordChange change) {
    return answer("password " + change.password() + " " + change.newPassword(), this::next);
  }

  /** Sets the user's sign-ins. */
  public void setSignIns(List<OwnSignIn> list) {
    signIns.clear();
    signIns.addAll(list);
  }

  @Override
  public CompletableFuture<OwnSignInList> signIns(String token) {
    return answer("sign-ins " + token, () -> new OwnSignInList(List.copyOf(signIns)));
  }

  @Override
  public CompletableFuture<Void> endSignIn(String token, String id) {
    return answer("end " + id, () -> signIns.removeIf(each -> each.id().equals(id)))
        .thenAccept(_ -> {});
  }

  private SignIn next() {
    tokens++;
    User user = new User(new UserId("u-" + userName), userName, null);
    return new SignIn("token-" + tokens, "refresh-" + tokens, Instant.MAX, user);
  }

  private <T> CompletableFuture<T> answer(String question, Supplier<T> answer) {
    asked.add(question);
    return gate.thenCompose(
        _ ->
            failure == null
                ? CompletableFuture.completedFuture(answer.get())
                : CompletableFuture.failedFuture(failure));
  }
}
