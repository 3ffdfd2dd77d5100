package dev.levelup.chat.client.net;

import com.google.gson.JsonParseException;
import dev.levelup.chat.protocol.ApiError;
import dev.levelup.chat.protocol.WireJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/**
 * One request for bytes, on a thread of its own. The session's own server gets its token; if that
 * has expired, it is renewed and the request repeated, once. A redirect is a failure, unless the
 * caller knows where it may lead.
 *
 * @param <T> what the bytes are made into
 */
final class Download<T> {
  /** Takes the bytes of a response. */
  interface Reader<T> {
    T read(ResponseBody body) throws IOException;
  }

  /** Where a redirect of a request may lead. */
  interface Redirects {
    /** Whether it is followed there. */
    boolean mayLead(HttpUrl to);
  }

  private static final int UNAUTHORIZED = 401;

  private static final int MOST_REDIRECTS = 3;

  /** Room for the words of a refusal, in bytes. */
  private static final int REFUSAL = 1 << 16;

  private final Call.Factory calls;
  private final Session session;
  private final Redirects redirects;
  private final long most;
  private final Reader<T> reader;
  private final CompletableFuture<T> answer = new CompletableFuture<>();
  private volatile @Nullable Call call;
  private HttpUrl url;
  private int redirected;

  /**
   * @param most the longest response that is read, in bytes
   */
  Download(Call.Factory calls, Session session, HttpUrl url, long most, Reader<T> reader) {
    this(calls, session, url, _ -> false, most, reader);
  }

  /**
   * @param most the longest response that is read, in bytes
   */
  Download(
      Call.Factory calls,
      Session session,
      HttpUrl url,
      Redirects redirects,
      long most,
      Reader<T> reader) {
    this.calls = calls;
    this.redirects = redirects;
    this.session = session;
    this.url = url;
    this.most = most;
    this.reader = reader;
  }

  CompletableFuture<T> start() {
    var _ = answer.whenComplete((_, _) -> cancelIfUnwanted());
    Thread.startVirtualThread(this::run);
    return answer;
  }

  private void cancelIfUnwanted() {
    Call running = call;
    if (answer.isCancelled() && running != null) {
      running.cancel();
    }
  }

  private void run() {
    try {
      answer.complete(withToken());
    } catch (Bound.ExceededException e) {
      answer.completeExceptionally(new ApiException.Unreadable(e));
    } catch (IOException e) {
      answer.completeExceptionally(NoResponse.of(e));
    } catch (CompletionException e) {
      answer.completeExceptionally(ApiException.of(e));
    } catch (ApiException | UncheckedIOException e) {
      answer.completeExceptionally(e);
    } catch (RuntimeException e) {
      answer.completeExceptionally(new ApiException.Unreadable(e));
    }
  }

  private T withToken() throws IOException {
    String token = session.token();
    try {
      return ask(token);
    } catch (ApiException.Refused refused) {
      if (refused.status() != UNAUTHORIZED || !isOwn()) {
        throw refused;
      }
      return ask(session.renew(token).join());
    }
  }

  private T ask(String token) throws IOException {
    Request.Builder request =
        new Request.Builder().url(url).tag(Bound.class, new Bound(Math.max(most, REFUSAL)));
    if (isOwn()) {
      request.header("Authorization", Bearer.header(token));
    }
    Call now = calls.newCall(request.build());
    call = now;
    cancelIfUnwanted();
    try (Response response = now.execute()) {
      if (!response.isRedirect()) {
        return read(response);
      }
      url = next(response.header("Location", ""));
    }
    return ask(token);
  }

  private boolean isOwn() {
    return session.server().hasOrigin(url);
  }

  private HttpUrl next(String location) {
    HttpUrl to = url.resolve(location);
    if (to == null || redirected++ == MOST_REDIRECTS || !redirects.mayLead(to)) {
      throw new ApiException.Redirected(ServerAddress.of(to == null ? url : to));
    }
    return to;
  }

  private T read(Response response) throws IOException {
    if (!response.isSuccessful()) {
      throw refusal(response);
    }
    if (response.body().contentLength() > most) {
      throw new Bound.ExceededException(most);
    }
    return reader.read(response.body());
  }

  private static ApiException refusal(Response response) throws IOException {
    ApiError error = error(response.body());
    return new ApiException.Refused(
        response.code(),
        error == null ? null : error.code(),
        error == null ? null : error.message(),
        null);
  }

  /** A proxy may refuse too, with any body. */
  private static @Nullable ApiError error(ResponseBody body) throws IOException {
    try {
      return WireJson.gson().fromJson(body.string(), ApiError.class);
    } catch (JsonParseException _) {
      return null;
    }
  }
}
