package dev.levelup.chat.client.net;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/**
 * Limits the length of every response, counted after decompression. A request may be tagged with a
 * {@link Bound} of its own.
 */
final class BoundedAnswers implements Interceptor {
  private static final int SWITCHING_PROTOCOLS = 101;

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    return response.code() == SWITCHING_PROTOCOLS
        ? response
        : response.newBuilder().body(new Bounded(response.body(), bound(chain.request()))).build();
  }

  private static Bound bound(Request request) {
    Bound own = request.tag(Bound.class);
    return own == null ? new Bound() : own;
  }

  private static final class Bounded extends ResponseBody {
    private final ResponseBody body;
    private final BufferedSource source;

    Bounded(ResponseBody body, Bound bound) {
      this.body = body;
      this.source = Okio.buffer(bound.of(body.source()));
    }

    @Override
    public @Nullable MediaType contentType() {
      return body.contentType();
    }

    @Override
    public long contentLength() {
      return body.contentLength();
    }

    @Override
    public BufferedSource source() {
      return source;
    }
  }
}
