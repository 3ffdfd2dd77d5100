package dev.levelup.chat.server.http;

import com.google.gson.JsonObject;
import dev.levelup.chat.protocol.Credentials;
import dev.levelup.chat.protocol.JsonFields;
import dev.levelup.chat.protocol.NewAccount;
import dev.levelup.chat.protocol.RefreshRequest;
import dev.levelup.chat.server.domain.Identity;
import dev.levelup.chat.server.domain.TextField;
import dev.levelup.chat.server.domain.auth.AttemptLimits;
import dev.levelup.chat.server.domain.auth.AuthService;
import dev.levelup.chat.server.domain.auth.RegistrationService;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * The feature {@code accounts}, with two extensions of the contract: {@code everywhere: true} in a
 * logout ends all sign-ins of the user, and so does {@code POST /api/auth/password} with {@code {
 * password, newPassword }}, which responds as a login does. Also the feature {@code sign-ins}: it
 * lists the user's own sign-ins and ends one of them.
 */
final class AccountRoutes {
  private final AuthService auth;
  private final RegistrationService registrations;
  private final AttemptLimits attempts;

  AccountRoutes(AuthService auth, RegistrationService registrations, AttemptLimits attempts) {
    this.auth = auth;
    this.registrations = registrations;
    this.attempts = attempts;
  }

  List<Route> routes() {
    return List.of(
        Route.open("POST", "/api/auth/register", this::register),
        Route.open("POST", "/api/auth/login", this::login),
        Route.open("POST", "/api/auth/refresh", this::refresh),
        Route.signedIn("POST", "/api/auth/logout", this::logout),
        Route.signedIn("POST", "/api/auth/password", this::changePassword),
        Route.signedIn("GET", "/api/auth/sign-ins", this::signIns),
        Route.signedIn("DELETE", "/api/auth/sign-ins/:id", this::endSignIn));
  }

  private CompletionStage<?> register(ApiCall call) {
    Credentials wanted = credentials(call, TextField.NEW_NAME, TextField.NEW_NAMES_PASSWORD);
    String inviteCode = TextField.INVITE_CODE.optionalIn(call.body());
    attempts.tryRegister(from(call), wanted.userName());
    return registrations.register(new NewAccount(wanted.userName(), wanted.password(), inviteCode));
  }

  private CompletionStage<?> login(ApiCall call) {
    Credentials said = credentials(call, TextField.LOGIN_NAME, TextField.LOGIN_PASSWORD);
    return attempts.signIn(from(call), said.userName(), () -> auth.login(said));
  }

  private CompletionStage<?> refresh(ApiCall call) {
    attempts.tryRefresh(from(call));
    String retryKey = TextField.RETRY_KEY.optionalIn(call.body());
    return auth.refresh(new RefreshRequest(refreshToken(call), retryKey))
        .whenComplete(
            (signIn, _) -> {
              if (signIn != null) {
                attempts.refreshed(from(call), signIn.user().name());
              }
            });
  }

  private CompletionStage<?> logout(ApiCall call, Identity user) {
    JsonObject body = call.body();
    boolean everywhere = JsonFields.has(body, "everywhere") && JsonFields.flag(body, "everywhere");
    return (everywhere
            ? auth.logoutEverywhere(user.userId())
            : auth.logout(user.userId(), refreshToken(call)))
        .thenApply(_ -> new JsonObject());
  }

  private CompletionStage<?> changePassword(ApiCall call, Identity user) {
    JsonObject body = call.body();
    String password = TextField.OLD_PASSWORD.in(body);
    String wanted = TextField.NEW_PASSWORD.in(body);
    return attempts.signIn(
        from(call), user.userName(), () -> auth.changePassword(user, password, wanted));
  }

  private CompletionStage<?> signIns(ApiCall call, Identity user) {
    attempts.tryOwnSignIns(user.userId());
    return CompletableFuture.completedFuture(auth.signIns(user));
  }

  private CompletionStage<?> endSignIn(ApiCall call, Identity user) {
    attempts.tryOwnSignIns(user.userId());
    return auth.endSignIn(user.userId(), call.parameters().getFirst())
        .thenApply(_ -> new JsonObject());
  }

  private static Credentials credentials(ApiCall call, TextField name, TextField password) {
    JsonObject body = call.body();
    return new Credentials(name.in(body), password.in(body));
  }

  private static InetAddress from(ApiCall call) {
    return call.http().remote();
  }

  private static String refreshToken(ApiCall call) {
    return TextField.REFRESH_TOKEN.in(call.body());
  }
}
