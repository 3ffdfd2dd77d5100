package dev.levelup.chat.server.netty;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** Converts an {@link HttpAnswer} to Netty's messages. */
final class Responses {
  /** Responses are for programs: browsers must not display, run, sniff or cache them. */
  private static final HttpHeaders FOR_PROGRAMS =
      new DefaultHttpHeaders()
          .set("X-Content-Type-Options", "nosniff")
          .set("X-Frame-Options", "DENY")
          .set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
          .set("Cross-Origin-Resource-Policy", "same-origin")
          .set("Referrer-Policy", "no-referrer")
          .set(HttpHeaderNames.CACHE_CONTROL, HttpHeaderValues.NO_STORE);

  /** The format of RFC 9110, 5.6.7. */
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private Responses() {}

  /** A full response or, if the body is a stream, its head. */
  static HttpResponse of(HttpAnswer answer, Map<String, String> cors, boolean keepAlive) {
    HttpResponseStatus status = HttpResponseStatus.valueOf(answer.status());
    HttpResponse response =
        switch (answer.body()) {
          case HttpAnswer.Whole(byte[] bytes) ->
              new DefaultFullHttpResponse(
                  HttpVersion.HTTP_1_1, status, Unpooled.wrappedBuffer(bytes));
          case HttpAnswer.Streamed _ -> new DefaultHttpResponse(HttpVersion.HTTP_1_1, status);
        };
    HttpHeaders headers = response.headers();
    headers.set(FOR_PROGRAMS);
    if (!answer.contentType().isEmpty()) {
      headers.set(HttpHeaderNames.CONTENT_TYPE, answer.contentType());
    }
    headers.set(HttpHeaderNames.DATE, DATE.format(Instant.now()));
    cors.forEach(headers::set);
    answer.headers().forEach(headers::set);
    frame(headers, answer, keepAlive);
    return response;
  }

  /** Only the port sets the headers that delimit the response. */
  private static void frame(HttpHeaders headers, HttpAnswer answer, boolean keepAlive) {
    boolean bodiless = answer.status() == 204 || answer.status() == 304;
    if (bodiless) {
      headers.remove(HttpHeaderNames.CONTENT_LENGTH);
    } else {
      headers.set(HttpHeaderNames.CONTENT_LENGTH, answer.body().length());
    }
    headers.set(
        HttpHeaderNames.CONNECTION,
        keepAlive ? HttpHeaderValues.KEEP_ALIVE : HttpHeaderValues.CLOSE);
  }
}
