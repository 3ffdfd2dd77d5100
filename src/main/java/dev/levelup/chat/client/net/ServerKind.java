package dev.levelup.chat.client.net;

import dev.levelup.chat.protocol.MessageContent;
import dev.levelup.chat.protocol.ServerInfo;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import okhttp3.ResponseBody;

/**
 * Finds out what kind of server an address leads to: a LevelUp server, a core server, or something
 * else.
 */
final class ServerKind {
  private static final ServerInfo CORE =
      new ServerInfo("", "", Set.of(), new ServerInfo.Limits(MessageContent.MAX_LENGTH, 100, 0));

  private final ServerAddress address;
  private final Function<ServerAddress, AccountApi> apis;
  private final AccountApi api;

  ServerKind(ServerAddress address, Function<ServerAddress, AccountApi> apis) {
    this.address = address;
    this.apis = apis;
    this.api = apis.apply(address);
  }

  CompletableFuture<ServerInfo> info() {
    return HttpResponses.of(() -> api.info())
        .exceptionallyCompose(thrown -> lookCloser(ApiException.of(thrown)));
  }

  private CompletableFuture<ServerInfo> lookCloser(ApiException failure) {
    if (mayBeCore(failure)) {
      return core();
    }
    return mayBeOtherScheme(failure) ? overOtherScheme(failure) : failed(failure);
  }

  /** A core server responds with 404, or with 401 before it looks for the page. */
  private static boolean mayBeCore(ApiException failure) {
    return failure instanceof ApiException.Refused refused
        && (refused.status() == 404 || refused.status() == 401);
  }

  /**
   * Any web server may respond with 404. One of this protocol refuses to list rooms without a
   * token.
   */
  private CompletableFuture<ServerInfo> core() {
    return HttpResponses.withoutBody(() -> api.roomsWithoutToken())
        .thenApply(ServerKind::notAsked)
        .exceptionallyCompose(
            thrown ->
                ApiException.isTokenRefused(thrown)
                    ? CompletableFuture.completedFuture(CORE)
                    : failed(ApiException.of(thrown)));
  }

  private static ServerInfo notAsked(ResponseBody rooms) {
    rooms.close();
    throw new ApiException.NotLevelUp(new IllegalStateException("asks for no token"));
  }

  /** How a server fails that receives TLS where it expects HTTP, or the other way round. */
  private static boolean mayBeOtherScheme(ApiException failure) {
    return switch (failure) {
      case ApiException.Unreachable no ->
          no.obstacle() == ApiException.Unreachable.Obstacle.OTHER
              || no.obstacle() == ApiException.Unreachable.Obstacle.TIMED_OUT;
      case ApiException.Refused refused -> refused.status() == 400 && refused.code() == null;
      default -> false;
    };
  }

  private CompletableFuture<ServerInfo> overOtherScheme(ApiException failure) {
    ServerAddress other = address.withOtherScheme();
    return HttpResponses.of(() -> apis.apply(other).info())
        .handle((_, thrown) -> thrown == null || answers(ApiException.of(thrown)))
        .thenCompose(
            answers ->
                failed(
                    answers ? new ApiException.OtherScheme(other, failure) : notLevelUp(failure)));
  }

  /** A server that expects TLS may respond with 400 over HTTP. */
  private static boolean answers(ApiException failure) {
    return switch (failure) {
      case ApiException.Unreachable _ -> false;
      case ApiException.Refused refused -> refused.status() != 400;
      default -> true;
    };
  }

  private static CompletableFuture<ServerInfo> failed(ApiException failure) {
    return CompletableFuture.failedFuture(notLevelUp(failure));
  }

  /** A proxy's response that the server is down or overloaded says nothing about its kind. */
  private static ApiException notLevelUp(ApiException failure) {
    return switch (failure) {
      case ApiException.Unreadable unreadable -> new ApiException.NotLevelUp(unreadable);
      case ApiException.Refused refused
          when refused.code() == null && refused.status() < 500 && refused.status() != 429 ->
          new ApiException.NotLevelUp(refused);
      default -> failure;
    };
  }
}
