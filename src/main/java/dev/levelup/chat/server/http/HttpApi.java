package dev.levelup.chat.server.http;

import dev.levelup.chat.protocol.ServerInfo;
import dev.levelup.chat.protocol.WireJson;
import dev.levelup.chat.server.domain.Identity;
import dev.levelup.chat.server.domain.Refusal;
import dev.levelup.chat.server.domain.RefusalTally;
import dev.levelup.chat.server.domain.RefusedException;
import dev.levelup.chat.server.domain.TextField;
import dev.levelup.chat.server.domain.auth.AuthService;
import dev.levelup.chat.server.domain.rooms.RoomService;
import dev.levelup.chat.server.domain.services.Services;
import dev.levelup.chat.server.netty.HttpAnswer;
import dev.levelup.chat.server.netty.HttpCall;
import dev.levelup.chat.server.netty.HttpHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.regex.Pattern;

/** Serves every call under {@code /api}: finds its route, authenticates the caller, and runs it. */
public final class HttpApi implements HttpHandler {
  private static final String BEARER = "Bearer ";
  private static final int LONGEST_TYPE = 128;

  /** What a form has besides its file. */
  private static final int FORM_BYTES = 64 * 1024;

  private static final Pattern JSON =
      Pattern.compile("(?i)application/json *(; *(charset=(utf-8|\"utf-8\") *)?)?");

  private final List<Route> routes = new ArrayList<>();
  private final AuthService auth;
  private final RefusalTally refusals;
  private final long maxUploadBytes;
  private final Executor workers;

  /**
   * @param info the response of {@code GET /api/info}, without the epoch
   * @param workers run the calls, which may block; may reject when overloaded
   */
  public HttpApi(ServerInfo info, Services services, Executor workers) {
    this.auth = services.auth();
    this.refusals = services.refusals();
    this.workers = workers;
    this.maxUploadBytes = services.attachments().limits().bytes() + FORM_BYTES;
    RoomService rooms = services.rooms();
    routes.add(
        Route.open(
            "GET",
            "/api/info",
            _ -> CompletableFuture.completedFuture(info.withEpoch(rooms.epoch()))));
    routes.addAll(new AccountRoutes(auth, services.registrations(), services.attempts()).routes());
    routes.addAll(new RoomRoutes(rooms, services.history()).routes());
    routes.addAll(new OwnerRoutes(services.ownedRooms()).routes());
    routes.addAll(new ModerationRoutes(services.bans(), services.mutes()).routes());
    routes.addAll(new MessageRoutes(services.changes()).routes());
    routes.addAll(new AttachmentRoutes(services.attachments()).routes());
    routes.addAll(new AvatarRoutes(services.avatars(), services.attempts()).routes());
    routes.addAll(new MentionRoutes(services.mentions()).routes());
    routes.addAll(new SearchRoutes(services.search()).routes());
    routes.addAll(
        new MembershipRoutes(
                rooms,
                services.memberships(),
                services.invites(),
                services.attempts(),
                services.online())
            .routes());
  }

  /** All routes. */
  List<Route> routes() {
    return List.copyOf(routes);
  }

  @Override
  public CompletionStage<HttpAnswer> handle(HttpCall call) {
    try {
      return CompletableFuture.supplyAsync(() -> route(call), workers)
          .thenCompose(answer -> answer)
          .exceptionally(failure -> refuse(call, failure));
    } catch (RejectedExecutionException e) {
      return CompletableFuture.completedFuture(refuse(call, e));
    }
  }

  @Override
  public long maxStreamBytes(String method, String path) {
    return routes.stream().anyMatch(route -> route.isUpload(method, path)) ? maxUploadBytes : 0;
  }

  private HttpAnswer refuse(HttpCall call, Throwable failure) {
    // The path may contain a secret, for example an invitation code; the stack trace shows the
    // place.
    Refusal refusal = refusals.add("a request", failure);
    FailedSignIns.log(call.remote(), refusal);
    return ErrorResponses.answer(call, refusal);
  }

  private CompletionStage<HttpAnswer> route(HttpCall call) {
    String method = call.method().equals("HEAD") ? "GET" : call.method();
    List<String> allowed = new ArrayList<>();
    for (Route route : routes) {
      Optional<List<String>> parameters = route.match(call.segments());
      if (parameters.isPresent() && route.method().equals(method)) {
        requireJson(call);
        return run(route, new ApiCall(call, parameters.get())).thenApply(HttpApi::answer);
      }
      parameters.ifPresent(_ -> allowed.add(methods(route)));
    }
    if (allowed.isEmpty()) {
      throw new RefusedException(Refusal.NOT_FOUND);
    }
    return CompletableFuture.completedFuture(
        refuse(call, new RefusedException(Refusal.METHOD_NOT_ALLOWED))
            .withHeader("Allow", String.join(", ", allowed)));
  }

  /** HEAD is allowed wherever GET is; the port omits the body. */
  private static String methods(Route route) {
    return route.method().equals("GET") ? "GET, HEAD" : route.method();
  }

  /** A page of a foreign origin cannot send this content type without a CORS preflight request. */
  private static void requireJson(HttpCall call) {
    if (call.body().length == 0) {
      return;
    }
    String type = call.header("Content-Type");
    if (type == null || type.length() > LONGEST_TYPE || !JSON.matcher(type).matches()) {
      throw new RefusedException(Refusal.UNSUPPORTED_MEDIA_TYPE);
    }
  }

  private static HttpAnswer answer(Object result) {
    return switch (result) {
      case HttpAnswer answer -> answer;
      case Created(Object made) -> HttpAnswer.json(201, WireJson.gson().toJson(made));
      default -> HttpAnswer.json(200, WireJson.gson().toJson(result));
    };
  }

  private CompletionStage<?> run(Route route, ApiCall call) {
    return switch (route.access()) {
      case Route.Access.Open(var action) -> action.apply(call);
      case Route.Access.SignedIn(var action) -> action.apply(call, caller(call.http()));
      case Route.Access.Upload(var action) -> action.apply(call, caller(call.http()));
    };
  }

  private Identity caller(HttpCall call) {
    String header = call.header("Authorization");
    if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      throw new RefusedException(Refusal.AUTHENTICATION_REQUIRED);
    }
    return auth.authenticate(TextField.TOKEN.bounded(header.substring(BEARER.length())).strip());
  }
}
