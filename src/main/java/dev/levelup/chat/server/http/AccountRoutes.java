package dev.levelup.chat.server.http;

import com.google.gson.JsonObject;
import dev.levelup.chat.protocol.Credentials;
import dev.levelup.chat.protocol.JsonFields;
import dev.levelup.chat.protocol.NewAccount;
import dev.levelup.chat.protocol.RefreshRequest;
import dev.levelup.chat.server.domain.AttemptLimits;
import dev.levelup.chat.server.domain.AuthService;
import dev.levelup.chat.server.domain.Identity;
import dev.levelup.chat.server.domain.RegistrationService;
import dev.levelup.chat.server.domain.TextField;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * The feature {@code accounts}. Two things go beyond the contract: {@code everywhere: true} in a
 * logout ends every sign-in of the user, and {@code POST /api/auth/password} does so for {@code {
 * password, newPassword }} and answers as a login.
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
        Route.signedIn("POST", "/api/auth/password", this::changePassword));
  }

  private CompletionStage<?> register(ApiCall call) {
    Credentials credentials =
        countedCredentials(call, TextField.NEW_NAME, TextField.NEW_NAMES_PASSWORD);
    String inviteCode = TextField.INVITE_CODE.optionalIn(call.body());
    return registrations.register(
        new NewAccount(credentials.userName(), credentials.password(), inviteCode));
  }

  private CompletionStage<?> login(ApiCall call) {
    return auth.login(countedCredentials(call, TextField.LOGIN_NAME, TextField.LOGIN_PASSWORD));
  }

  private CompletionStage<?> refresh(ApiCall call) {
    attempts.tryRefresh(call.http().remote());
    String retryKey = TextField.RETRY_KEY.optionalIn(call.body());
    return auth.refresh(new RefreshRequest(refreshToken(call), retryKey));
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
    attempts.trySignIn(call.http().remote(), user.userName());
    return auth.changePassword(
        user, TextField.OLD_PASSWORD.in(body), TextField.NEW_PASSWORD.in(body));
  }

  /** What somebody wants to register or sign in with; asking for it counts as a try. */
  private Credentials countedCredentials(ApiCall call, TextField name, TextField password) {
    JsonObject body = call.body();
    Credentials credentials = new Credentials(name.in(body), password.in(body));
    attempts.trySignIn(call.http().remote(), credentials.userName());
    return credentials;
  }

  private static String refreshToken(ApiCall call) {
    return TextField.REFRESH_TOKEN.in(call.body());
  }
}
