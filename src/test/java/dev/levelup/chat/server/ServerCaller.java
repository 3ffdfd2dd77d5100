package dev.levelup.chat.server;

import dev.levelup.chat.protocol.Credentials;
import dev.levelup.chat.protocol.HistoryPage;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.NewAccount;
import dev.levelup.chat.protocol.SignIn;
import dev.levelup.chat.protocol.WireJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Calls a server process over HTTP; reads the lobby of the sample data. */
final class ServerCaller implements AutoCloseable {
  private final HttpClient http = HttpClient.newHttpClient();
  private @Nullable String token;

  SignIn signIn(URI server, String name) throws IOException, InterruptedException {
    return signIn(server.resolve("/api/auth/login"), new Credentials(name, "levelup"));
  }

  SignIn register(URI server, NewAccount account) throws IOException, InterruptedException {
    return signIn(server.resolve("/api/auth/register"), account);
  }

  private SignIn signIn(URI endpoint, Object body) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(endpoint)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(WireJson.gson().toJson(body)));
    return WireJson.gson().fromJson(ask(request), SignIn.class);
  }

  /** The {@code seq} of the newest message. */
  long newest(URI server) throws IOException, InterruptedException {
    Message newest = history(server, "limit=1").messages().getFirst();
    return Objects.requireNonNull(newest.seq());
  }

  /** All messages with a larger {@code seq}. */
  List<Message> after(URI server, long seq) throws IOException, InterruptedException {
    List<Message> messages = new ArrayList<>();
    HistoryPage page;
    do {
      page = history(server, "limit=100&after=" + (seq + messages.size()));
      messages.addAll(page.messages());
    } while (page.pagination().hasMore());
    return messages;
  }

  private HistoryPage history(URI server, String query) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.resolve("/api/communities/lobby/messages?" + query))
            .header("Authorization", "Bearer " + token(server));
    return WireJson.gson().fromJson(ask(request), HistoryPage.class);
  }

  /** Requested once, as a client would: the server's next process accepts the token too. */
  private String token(URI server) throws IOException, InterruptedException {
    if (token == null) {
      token = signIn(server, "alice").token();
    }
    return token;
  }

  private String ask(HttpRequest.Builder request) throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString()).body();
  }

  @Override
  public void close() {
    http.close();
  }
}
