package dev.levelup.chat.server.socketio.engine;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A client for long polling that sends each request explicitly. */
public final class RawPolling {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final URI uri;

  private RawPolling(URI uri) {
    this.uri = uri;
  }

  /** Opens a session on a path such as {@code /socket.io/}. */
  public static RawPolling open(int port, String path) {
    String base = "http://127.0.0.1:" + port + path + "?EIO=4&transport=polling";
    String opened = send(request(base).build()).join().body();
    JsonObject open = JsonParser.parseString(opened.substring(1)).getAsJsonObject();
    return new RawPolling(URI.create(base + "&sid=" + open.get("sid").getAsString()));
  }

  static HttpRequest.Builder request(String uri) {
    return HttpRequest.newBuilder(URI.create(uri));
  }

  static CompletableFuture<HttpResponse<String>> send(HttpRequest request) {
    return HTTP.sendAsync(request, BodyHandlers.ofString()).orTimeout(20, TimeUnit.SECONDS);
  }

  /** The path of the session's requests. */
  String path() {
    return uri.getPath() + "?" + uri.getQuery();
  }

  /** The path to open the session's WebSocket on. */
  public String upgradePath() {
    return path().replace("polling", "websocket");
  }

  /** Sends a poll; its response may be delayed. */
  public CompletableFuture<HttpResponse<String>> poll() {
    return send(HttpRequest.newBuilder(uri).build());
  }

  /** Polls, and returns the payload. */
  public String next() {
    return poll().join().body();
  }

  /** Posts a payload; the response may be delayed. */
  public CompletableFuture<HttpResponse<String>> post(String payload) {
    return send(HttpRequest.newBuilder(uri).POST(BodyPublishers.ofString(payload)).build());
  }

  /** Posts a payload without a Content-Length. */
  CompletableFuture<HttpResponse<String>> postChunked(byte[] payload) {
    BodyPublisher chunks = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(payload));
    return send(HttpRequest.newBuilder(uri).POST(chunks).build());
  }

  /** Posts a payload and waits until it was accepted. */
  public RawPolling say(String payload) {
    String answer = post(payload).join().body();
    if (!answer.equals("ok")) {
      throw new AssertionError("not accepted: " + answer);
    }
    return this;
  }

  /** Whether the server no longer knows the session. */
  public boolean isUnknown() {
    HttpResponse<String> answer = poll().join();
    return answer.statusCode() == 400 && answer.body().contains("\"code\":1");
  }
}
