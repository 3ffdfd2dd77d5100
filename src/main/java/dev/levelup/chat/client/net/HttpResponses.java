package dev.levelup.chat.client.net;

import com.google.gson.JsonParseException;
import com.google.gson.stream.MalformedJsonException;
import dev.levelup.chat.protocol.ApiError;
import dev.levelup.chat.protocol.WireJson;
import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.HttpException;
import retrofit2.Response;

/**
 * Makes requests through Retrofit, off the caller's thread: the first request to a server blocks
 * while it sets up connections and loads the machine's certificates. The futures fail only with an
 * {@link ApiException}.
 */
final class HttpResponses {
  private static final int PROXY_LOGIN = 407;

  private HttpResponses() {}

  /** A response with a body. */
  static <T> CompletableFuture<T> of(Supplier<CompletableFuture<T>> question) {
    return withoutBody(question).thenApply(HttpResponses::present);
  }

  /** A response whose body, if any, is ignored. */
  static <T> CompletableFuture<T> withoutBody(Supplier<CompletableFuture<T>> question) {
    return CompletableFuture.completedFuture(question)
        .thenComposeAsync(Supplier::get, Thread::startVirtualThread)
        .exceptionallyCompose(thrown -> CompletableFuture.failedFuture(failure(thrown)));
  }

  private static <T> T present(@Nullable T body) {
    if (body == null) {
      throw new ApiException.Unreadable(new EOFException("an empty answer"));
    }
    return body;
  }

  private static ApiException failure(Throwable thrown) {
    return switch (thrown) {
      case CompletionException wrapped when wrapped.getCause() != null ->
          failure(wrapped.getCause());
      case HttpException http when http.code() < 400 -> redirection(http);
      case HttpException http when http.code() == PROXY_LOGIN ->
          new ApiException.Unreachable(ApiException.Unreachable.Obstacle.PROXY, http);
      case HttpException http -> refusal(http);
      case MalformedJsonException e -> new ApiException.Unreadable(e);
      case EOFException e -> new ApiException.Unreadable(e);
      case Bound.ExceededException e -> new ApiException.Unreadable(e);
      case IOException e -> NoResponse.of(e);
      default -> new ApiException.Unreadable(thrown);
    };
  }

  /** The exception for a status below 400 that is not a success. */
  private static ApiException redirection(HttpException thrown) {
    Response<?> response = thrown.response();
    String location = response == null ? null : response.headers().get("Location");
    HttpUrl to = location == null ? null : response.raw().request().url().resolve(location);
    return to == null
        ? new ApiException.Unreadable(thrown)
        : new ApiException.Redirected(ServerAddress.of(to));
  }

  private static ApiException refusal(HttpException thrown) {
    Response<?> response = thrown.response();
    ApiError error = response == null ? null : error(response.errorBody());
    return new ApiException.Refused(
        thrown.code(),
        error == null ? null : error.code(),
        error == null ? null : error.message(),
        response == null ? null : retryAfter(response.headers().get("Retry-After")));
  }

  /** A proxy may refuse too, with any body. */
  private static @Nullable ApiError error(@Nullable ResponseBody body) {
    try {
      return body == null ? null : WireJson.gson().fromJson(body.string(), ApiError.class);
    } catch (IOException | JsonParseException _) {
      return null;
    }
  }

  private static @Nullable Duration retryAfter(@Nullable String header) {
    try {
      return header == null ? null : Duration.ofSeconds(Long.parseLong(header));
    } catch (NumberFormatException _) {
      return null;
    }
  }
}
