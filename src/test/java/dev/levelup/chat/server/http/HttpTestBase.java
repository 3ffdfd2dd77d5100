package dev.levelup.chat.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.levelup.chat.server.RunningServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;

/** Sends requests to a real server over a real connection. */
abstract class HttpTestBase extends RunningServer {
  private final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void closeClient() {
    client.close();
  }

  record Answer(int status, JsonObject body, HttpResponse<String> response) {
    String code() {
      return body.get("code").getAsString();
    }

    String message() {
      return body.get("message").getAsString();
    }
  }

  Answer get(String path, String token) {
    return ask(request(path).header("Authorization", "Bearer " + token));
  }

  Answer get(String path) {
    return ask(request(path));
  }

  Answer post(String path, String body) {
    return ask(request(path).POST(BodyPublishers.ofString(body)));
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(server.url().resolve(path))
        .setHeader("Content-Type", "application/json");
  }

  Answer ask(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
      assertThat(response.headers().firstValue("Content-Type"))
          .get()
          .asString()
          .startsWith("application/json");
      JsonObject body = JsonParser.parseString(response.body()).getAsJsonObject();
      return new Answer(response.statusCode(), body, response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sends a request; returns the status of any response. */
  int status(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static void assertRefused(Answer answer, int status, String code) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.message()).isNotBlank();
  }
}
