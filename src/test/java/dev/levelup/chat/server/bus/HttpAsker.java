package dev.levelup.chat.server.bus;

import com.google.gson.JsonParser;
import dev.levelup.chat.protocol.Credentials;
import dev.levelup.chat.protocol.HistoryPage;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.SignIn;
import dev.levelup.chat.protocol.WireJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** Calls servers over HTTP for the test's users. */
final class HttpAsker implements AutoCloseable {
  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> tokens = new HashMap<>();

  /** Creates an account; every server accepts its token. */
  void register(URI server, String name) throws IOException, InterruptedException {
    String body = WireJson.gson().toJson(new Credentials(name, "levelup"));
    String answer = ask(post(server, "/api/auth/register", body));
    tokens.put(name, WireJson.gson().fromJson(answer, SignIn.class).token());
  }

  String token(String name) {
    return Objects.requireNonNull(tokens.get(name));
  }

  RoomId makeCommunity(URI server, String maker) throws IOException, InterruptedException {
    String answer = ask(as(maker, post(server, "/api/communities", "{\"name\":\"Room\"}")));
    return RoomId.community(
        JsonParser.parseString(answer).getAsJsonObject().get("id").getAsString());
  }

  /** All messages of a community with a larger {@code seq}. */
  List<Message> after(URI server, String name, RoomId room, long seq)
      throws IOException, InterruptedException {
    List<Message> messages = new ArrayList<>();
    HistoryPage page;
    do {
      String path = "/api/communities/" + room.id() + "/messages?limit=100&after=";
      HttpRequest.Builder request =
          as(name, HttpRequest.newBuilder(server.resolve(path + (seq + messages.size()))));
      page = WireJson.gson().fromJson(ask(request), HistoryPage.class);
      messages.addAll(page.messages());
    } while (page.pagination().hasMore());
    return messages;
  }

  /** All changes of a community with a larger {@code rev}; at least one page. */
  List<HistoryPage> changes(URI server, String name, RoomId room, long rev)
      throws IOException, InterruptedException {
    List<HistoryPage> pages = new ArrayList<>();
    long known = rev;
    do {
      String path = "/api/communities/" + room.id() + "/changes?limit=100&after=" + known;
      String answer = ask(as(name, HttpRequest.newBuilder(server.resolve(path))));
      pages.add(WireJson.gson().fromJson(answer, HistoryPage.class));
      known = Objects.requireNonNull(pages.getLast().pagination().rev());
    } while (pages.getLast().pagination().hasMore());
    return pages;
  }

  /**
   * Edits a message, or deletes it if the content is empty; fails if the server does not respond.
   */
  CompletableFuture<Message> change(URI server, String name, Message message, String words) {
    HttpRequest.Builder request =
        as(name, HttpRequest.newBuilder(server.resolve("/api/messages/" + message.id())));
    String body = WireJson.gson().toJson(Map.of("content", words));
    HttpRequest change =
        words.isEmpty()
            ? request.DELETE().build()
            : request
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString(body))
                .build();
    return http.sendAsync(change, BodyHandlers.ofString())
        .thenApply(answer -> WireJson.gson().fromJson(answer.body(), Message.class));
  }

  private HttpRequest.Builder as(String name, HttpRequest.Builder request) {
    return request.header("Authorization", "Bearer " + token(name));
  }

  private static HttpRequest.Builder post(URI server, String path, String body) {
    return HttpRequest.newBuilder(server.resolve(path))
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body));
  }

  private String ask(HttpRequest.Builder request) throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString()).body();
  }

  @Override
  public void close() {
    http.close();
  }
}
