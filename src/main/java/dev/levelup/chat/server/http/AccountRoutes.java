package dev.levelup.chat.server.http;

import com.google.gson.JsonObject;
import dev.levelup.chat.protocol.Credentials;
import dev.levelup.chat.protocol.JsonFields;
import dev.levelup.chat.server.domain.AuthService;
import dev.levelup.chat.server.domain.Identity;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** The feature {@code accounts}. */
final class AccountRoutes {
  private final AuthService auth;

  AccountRoutes(AuthService auth) {
    this.auth = auth;
  }

  List<Route> routes() {
    return List.of(
        Route.open("POST", "/api/auth/register", call -> auth.register(credentials(call))),
        Route.open("POST", "/api/auth/login", call -> auth.login(credentials(call))),
        Route.open("POST", "/api/auth/refresh", call -> auth.refresh(refreshToken(call))),
        Route.signedIn("POST", "/api/auth/logout", this::logout));
  }

  private CompletionStage<?> logout(ApiCall call, Identity user) {
    return auth.logout(user.userId(), refreshToken(call)).thenApply(_ -> new JsonObject());
  }

  private static Credentials credentials(ApiCall call) {
    JsonObject body = call.body();
    return new Credentials(JsonFields.text(body, "userName"), JsonFields.text(body, "password"));
  }

  private static String refreshToken(ApiCall call) {
    return JsonFields.text(call.body(), "refreshToken");
  }
}
