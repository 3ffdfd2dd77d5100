package dev.levelup.chat.server.attachments;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonParser;
import dev.levelup.chat.protocol.Attachment;
import dev.levelup.chat.protocol.AvatarSet;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageEdit;
import dev.levelup.chat.protocol.WireJson;
import dev.levelup.chat.server.picture.TestPictures;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jspecify.annotations.Nullable;

/** One user's HTTP calls for attachments. */
public final class Uploader implements AutoCloseable {
  static final String BOUNDARY = "----a-line-that-no-file-has";

  /** The type of the body of an upload. */
  public static final String FORM_TYPE = "multipart/form-data; boundary=" + BOUNDARY;

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI server;
  private final String token;

  public Uploader(URI server, String token) {
    this.server = server;
    this.token = token;
  }

  /** Any answer. */
  public record Answer(HttpResponse<byte[]> response) {
    public int status() {
      return response.statusCode();
    }

    public byte[] body() {
      return response.body();
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    public String code() {
      return JsonParser.parseString(new String(body(), UTF_8))
          .getAsJsonObject()
          .get("code")
          .getAsString();
    }
  }

  /** Uploads a file, which must succeed. */
  public Attachment upload(String name, byte[] content) throws Exception {
    return upload(name, content, null);
  }

  /** The same with the client's own id. */
  public Attachment upload(String name, byte[] content, @Nullable String clientId)
      throws Exception {
    Answer answer = post(form(name, content, clientId));
    if (answer.status() != 201) {
      throw new IOException(answer.status() + " " + new String(answer.body(), UTF_8));
    }
    return WireJson.gson().fromJson(new String(answer.body(), UTF_8), Attachment.class);
  }

  /** Sends the body of an upload. */
  public Answer post(byte[] form) throws Exception {
    return ask(
        request("/api/attachments")
            .header("Content-Type", FORM_TYPE)
            .POST(BodyPublishers.ofByteArray(form)));
  }

  /** Sets a picture of a person or a room, which must succeed. Returns its path. */
  public String setAvatar(String path, byte[] picture) throws Exception {
    Answer answer = put(path, form("me", picture, null));
    if (answer.status() != 200) {
      throw new IOException(answer.status() + " " + new String(answer.body(), UTF_8));
    }
    return WireJson.gson().fromJson(new String(answer.body(), UTF_8), AvatarSet.class).avatar();
  }

  /** Sends the form of such a picture. */
  Answer put(String path, byte[] form) throws Exception {
    return ask(
        request(path).header("Content-Type", FORM_TYPE).PUT(BodyPublishers.ofByteArray(form)));
  }

  /** What is at a path. */
  public Answer get(String path) throws Exception {
    return ask(request(path));
  }

  /** Deletes what is at a path. */
  public Answer delete(String path) throws Exception {
    return ask(request(path).DELETE());
  }

  /** The file, or whatever the server answers. */
  public Answer get(Attachment attachment, String query) throws Exception {
    return ask(request("/api/attachments/" + attachment.id() + query));
  }

  /** Gives a message other words. */
  void edit(Message message, String words) throws Exception {
    String body = WireJson.gson().toJson(new MessageEdit(words));
    ask(
        request("/api/messages/" + message.id())
            .header("Content-Type", "application/json")
            .method("PATCH", BodyPublishers.ofString(body)));
  }

  /** Reacts to a message. */
  void react(Message message) throws Exception {
    ask(
        request("/api/messages/" + message.id() + "/reactions/%F0%9F%91%8D")
            .PUT(BodyPublishers.noBody()));
  }

  /** Deletes a message. */
  public void delete(Message message) throws Exception {
    ask(request("/api/messages/" + message.id()).DELETE());
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(server.resolve(path)).header("Authorization", "Bearer " + token);
  }

  Answer ask(HttpRequest.Builder request) throws Exception {
    return new Answer(http.send(request.build(), BodyHandlers.ofByteArray()));
  }

  /** The body of an upload. */
  public static byte[] form(String name, byte[] content, @Nullable String clientId) {
    byte[] id =
        clientId == null
            ? new byte[0]
            : part("name=\"clientAttachmentId\"", clientId.getBytes(UTF_8));
    return TestPictures.join(id, file(name, content), end());
  }

  static byte[] file(String name, byte[] content) {
    return part("name=\"file\"; filename=\"" + name + "\"", content);
  }

  static byte[] part(String parameters, byte[] content) {
    String head =
        "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + parameters + "\r\n\r\n";
    return TestPictures.join(head.getBytes(UTF_8), content, "\r\n".getBytes(UTF_8));
  }

  static byte[] end() {
    return ("--" + BOUNDARY + "--\r\n").getBytes(UTF_8);
  }

  @Override
  public void close() {
    http.close();
  }
}
