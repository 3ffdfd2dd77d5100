package dev.levelup.chat.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.server.access.Caller;
import dev.levelup.chat.server.access.TestUsers;
import dev.levelup.chat.server.attachments.Uploader;
import dev.levelup.chat.server.picture.TestPictures;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Calls every endpoint as every caller, with a room that exists and one that does not. */
class AccessTest extends HttpTestBase {
  private static final Map<String, Integer> STATUSES =
      Map.ofEntries(
          Map.entry("AUTHENTICATION_REQUIRED", 401),
          Map.entry("INVALID_TOKEN", 401),
          Map.entry("INVITE_INVALID", 403),
          Map.entry("BANNED", 403),
          Map.entry("NOT_MEMBER", 403),
          Map.entry("NOT_OWNER", 403),
          Map.entry("NOT_MODERATOR", 403),
          Map.entry("OUTRANKED", 403),
          Map.entry("NOT_YOURS", 403),
          Map.entry("WRONG_PASSWORD", 403),
          Map.entry("NOT_FOUND", 404),
          Map.entry("OWNER_STAYS", 409));

  private static final byte[] FORM = Uploader.form("a", TestPictures.png(4, 4), null);

  private TestUsers users;
  private int registered;

  @BeforeEach
  void people() throws IOException {
    users = new TestUsers(server, folder);
  }

  @TestFactory
  Stream<DynamicTest> everyCallerIsAnsweredAsTheTableSays() {
    List<DynamicTest> cells = new ArrayList<>();
    for (AccessRow row : AccessTable.rows()) {
      for (Caller caller : Caller.values()) {
        cells.add(cell(row, caller, true));
        if (row.namesARoom()) {
          cells.add(cell(row, caller, false));
        }
      }
    }
    return cells.stream();
  }

  private DynamicTest cell(AccessRow row, Caller caller, boolean roomExists) {
    String name = row.name() + " by " + caller + (roomExists ? "" : ", no such room");
    return DynamicTest.dynamicTest(name, () -> check(row, caller, roomExists));
  }

  private void check(AccessRow row, Caller caller, boolean roomExists) {
    String expected = row.expected(caller, roomExists);
    if (expected.equals("200") && isFile(row)) {
      assertThat(status(request(row, caller, roomExists))).isEqualTo(200); // the answer is the file
      return;
    }
    Answer answer = ask(request(row, caller, roomExists));
    if (STATUSES.containsKey(expected)) {
      assertRefused(answer, STATUSES.get(expected), expected);
      assertThat(answer.body().keySet()).as("no other content").hasSize(2);
    } else {
      assertThat(answer.status()).hasToString(expected);
    }
    if (row.fields().contains("everywhere") && caller.isSignedIn()) {
      users.signInAgain(caller);
    }
  }

  private static boolean isFile(AccessRow row) {
    return row.path().contains("attachments") || row.path().contains("avatars");
  }

  private HttpRequest.Builder request(AccessRow row, Caller caller, boolean roomExists) {
    HttpRequest.Builder request = request(path(row, caller, roomExists));
    String token = users.token(caller);
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (row.fields().contains("file")) {
      return request
          .setHeader("Content-Type", Uploader.FORM_TYPE)
          .method(row.method(), BodyPublishers.ofByteArray(FORM));
    }
    return row.method().equals("GET")
        ? request
        : request.method(row.method(), BodyPublishers.ofString(body(row)));
  }

  private String body(AccessRow row) {
    JsonObject body = new JsonObject();
    row.fields().forEach(field -> body.add(field, value(field, row.path().getLast())));
    return body.toString();
  }

  private JsonPrimitive value(String field, String call) {
    return switch (field) {
      case "userName" ->
          new JsonPrimitive(call.equals("register") ? "new" + registered++ : "OWNER");
      case "password" -> new JsonPrimitive(call.equals("password") ? "a guess" : "levelup");
      case "everywhere" -> new JsonPrimitive(true);
      case "deleteMessages" -> new JsonPrimitive(true);
      case "until" -> new JsonPrimitive("2999-01-01T00:00:00.000Z");
      case "uses", "expiresIn" -> new JsonPrimitive(60);
      case "role" -> new JsonPrimitive("moderator");
      default -> new JsonPrimitive("another");
    };
  }

  /**
   * The path with its ids filled in; they are created for this cell, and no other cell uses them.
   */
  private String path(AccessRow row, Caller caller, boolean roomExists) {
    boolean isOpen =
        row.path().contains("communities")
            || row.path().stream().anyMatch(each -> each.startsWith(":in-open-room"))
            || row.query().contains("communityId=:id");
    RoomKind kind = isOpen ? RoomKind.COMMUNITY : RoomKind.CLAN;
    boolean named = row.namesARoom() && roomExists;
    RoomId room = named ? users.room(kind, caller) : new RoomId(kind, "none");
    StringBuilder path = new StringBuilder();
    for (String segment : row.path()) {
      path.append('/').append(filled(segment, caller, room, roomExists));
    }
    for (String parameter : row.query()) {
      String[] parts = parameter.split("=", 2);
      path.append(path.indexOf("?") < 0 ? '?' : '&').append(parts[0]).append('=');
      path.append(filled(parts[1], caller, room, roomExists));
    }
    return path.toString();
  }

  private String filled(String segment, Caller caller, RoomId room, boolean roomExists) {
    return switch (segment) {
      case ":id" -> room.id();
      case ":emoji" -> "%F0%9F%91%8D";
      case ":self" -> users.user(caller).id().value();
      case ":member" -> users.user(Caller.MEMBER).id().value();
      case ":banned" -> users.user(Caller.BANNED).id().value();
      case ":moderator" -> users.user(Caller.MODERATOR).id().value();
      case ":owner" -> users.user(Caller.OWNER).id().value();
      case ":owners-code" -> roomExists ? users.invite(Caller.OWNER, room) : "none";
      case ":owners-invite" -> roomExists ? users.inviteId(Caller.OWNER, room) : "none";
      case ":members-invite" -> roomExists ? users.inviteId(Caller.MEMBER, room) : "none";
      case ":members-code" -> roomExists ? users.invite(Caller.MEMBER, room) : "none";
      case ":owners-sign-in" -> roomExists ? users.anotherSignIn(Caller.OWNER) : "none";
      case ":in-open-room", ":members-message" ->
          roomExists ? users.message(Caller.MEMBER, room) : "none";
      case ":in-open-room-file", ":members-file" ->
          roomExists ? users.file(Caller.MEMBER, room) : "none";
      case ":clans-avatar" -> roomExists ? users.avatar(room) : "none";
      case ":members-unsent-file" -> roomExists ? users.unsentFile(Caller.MEMBER) : "none";
      case ":owners-message" -> roomExists ? users.message(Caller.OWNER, room) : "none";
      default -> segment;
    };
  }
}
