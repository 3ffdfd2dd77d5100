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

/** What people ask servers over HTTP. */
final class HttpAsker implements AutoCloseable {
  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> tokens = new HashMap<>();

  /** Makes an account, whose token every server takes. */
  void register(URI server, String name) throws IOException, InterruptedException {
    String body = WireJson.gson().toJson(new Credentials(name, "levelup"));
    String answer = ask(post(server, "/api/auth/register", body));
    tokens.put(name, WireJson.gson().fromJson(answer, SignIn.class).token());
  }

  String token(String name) {
    return Objects.requireNonNull(tokens.get(name));
  }

  RoomId makeCommunity(URI server, String maker) throws IOException, InterruptedException {
    String answer =
        ask(
            post(server, "/api/communities", "{\"name\":\"Room\"}")
                .header("Authorization", "Bearer " + token(maker)));
    return RoomId.community(
        JsonParser.parseString(answer).getAsJsonObject().get("id").getAsString());
  }

  /** All messages of a community after that number. */
  List<Message> after(URI server, String name, RoomId room, long seq)
      throws IOException, InterruptedException {
    List<Message> messages = new ArrayList<>();
    HistoryPage page;
    do {
      String path = "/api/communities/" + room.id() + "/messages?limit=100&after=";
      HttpRequest.Builder request =
          HttpRequest.newBuilder(server.resolve(path + (seq + messages.size())))
              .header("Authorization", "Bearer " + token(name));
      page = WireJson.gson().fromJson(ask(request), HistoryPage.class);
      messages.addAll(page.messages());
    } while (page.pagination().hasMore());
    return messages;
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
