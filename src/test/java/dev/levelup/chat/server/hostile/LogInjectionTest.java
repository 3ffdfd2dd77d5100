package dev.levelup.chat.server.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.SignIn;
import dev.levelup.chat.server.RunningServer;
import dev.levelup.chat.server.domain.rooms.NewRoom;
import dev.levelup.chat.server.socketio.engine.RawPolling;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever a client sends, the log contains only lines that the program itself has written. */
class LogInjectionTest extends RunningServer {
  private static final String EVIL =
      "x\r\n2026-01-01T00:00:00.000 ERROR [main] " + HostileInput.FORGED + "\u001b[31m\u2028red";

  /** A line of the log: an entry, or part of the stack that belongs to one. */
  private static final String OWN_LINE =
      "\\d{4}-\\d\\d-\\d\\dT.* (INFO|WARN|ERROR) .*"
          + "|\\s+(at|\\.\\.\\.) .*|(Caused by: |\\s+Suppressed: )?[\\w.$]+(: .*)?";

  private SignIn ann;
  private RoomId room;

  @BeforeEach
  void someone() {
    ann = register("Ann");
    room = server.rooms().create(RoomKind.COMMUNITY, new NewRoom("Lobby", null), ann.user()).join();
  }

  @Test
  void nobodyWritesIntoTheLogOfAServerThatWorks() {
    try (LogLines log = new LogLines()) {
      sayItEverywhere();
      check(log);
    }
  }

  /** Then every call is an internal error, which is logged with its cause. */
  @Test
  void nobodyWritesIntoTheLogOfAServerWhoseStoreFails() throws SQLException {
    breakStore();
    try (LogLines log = new LogLines()) {
      sayItEverywhere();
      assertThat(log.written()).contains("ERROR", "SQLITE_ERROR");
      check(log);
    }
  }

  private void check(LogLines log) {
    assertThat(log.written()).doesNotContain(HostileInput.FORGED, "\u001b", "\u2028", "\r");
    assertThat(log.written()).doesNotContain(ann.token(), ann.refreshToken(), "levelup-secret");
    assertThat(log.written().lines()).allSatisfy(line -> assertThat(line).matches(OWN_LINE));
  }

  private void breakStore() throws SQLException {
    try (Connection database =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("levelup.db"));
        Statement statement = database.createStatement()) {
      for (String table : List.of("messages", "rooms", "room_members", "users", "sign_ins")) {
        statement.execute("ALTER TABLE " + table + " RENAME TO broken_" + table);
      }
    }
  }

  private void sayItEverywhere() {
    String header = EVIL.replace("\r\n", "\r\n "); // an obsolete folded header
    for (String path : paths()) {
      for (String method : List.of("GET", "POST", "DELETE")) {
        exchange(method, path, "", body());
        exchange(method, path, header, body());
      }
    }
    exchange("GET" + EVIL, "/" + EVIL, EVIL, EVIL);
    sayItOverSocketIo();
  }

  private List<String> paths() {
    String evil = URLEncoder.encode(EVIL, UTF_8);
    String lobby = "/api/communities/" + room.id();
    return List.of(
        "/api/auth/register",
        "/api/auth/login",
        "/api/auth/refresh",
        "/api/auth/logout",
        "/api/auth/password",
        "/api/communities",
        "/api/clans",
        "/api/" + evil,
        "/" + evil + "?" + evil + "=" + evil,
        "/api/clans/" + evil + "/messages?page=" + evil,
        "/api/clans/" + evil + "/members/" + evil,
        "/api/clans/" + evil + "/invites",
        "/api/invites/" + evil,
        lobby + "/messages?page=" + evil + "&" + evil,
        lobby + "/messages",
        lobby + "/membership",
        "/healthz?" + evil,
        "/socket.io/?EIO=" + evil + "&transport=polling",
        "/socket.io/?EIO=4&transport=" + evil,
        "/socket.io/?EIO=4&transport=polling&sid=" + evil);
  }

  private String body() {
    JsonObject body = new JsonObject();
    for (String field : List.of("userName", "name", "description", EVIL)) {
      body.addProperty(field, EVIL);
    }
    for (String field : List.of("password", "newPassword", "refreshToken", "retryKey")) {
      body.addProperty(field, "levelup-secret" + EVIL);
    }
    return body.toString();
  }

  /** The connection may be closed on such input; that is not tested here. */
  private void exchange(String method, String path, String header, String body) {
    byte[] bytes = body.getBytes(UTF_8);
    StringBuilder request =
        new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: h" + header + "\r\n");
    for (String name : List.of("Accept-Language", "User-Agent", "X-Forwarded-For", "Origin")) {
      request.append(header.isEmpty() ? "" : name + ": " + header + "\r\n");
    }
    request.append("Authorization: Bearer ").append(ann.token()).append("\r\n");
    request.append("Content-Length: ").append(bytes.length).append("\r\nConnection: close\r\n\r\n");
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.url().getPort())) {
      socket.getOutputStream().write(request.toString().getBytes(ISO_8859_1));
      socket.getOutputStream().write(bytes);
      var _ = socket.getInputStream().readAllBytes();
    } catch (IOException _) {
      return;
    }
  }

  private void sayItOverSocketIo() {
    String evil = new JsonPrimitive(EVIL).toString();
    String id = new JsonPrimitive(room.id()).toString();
    String ids = "{\"communityId\":%s,\"clanId\":%s,\"content\":%s,\"clientMessageId\":%s}";
    List<String> events = List.of("join-community", "join-clan", "community:send-message");
    for (String event : events) {
      say("420[\"" + event + "\"," + ids.formatted(evil, evil, evil, evil) + "]");
      say("420[\"" + event + "\"," + ids.formatted(id, id, evil, evil) + "]");
    }
    say("420[" + evil + "," + evil + "]");
    say("40/" + EVIL + ",{}");
    say("4" + EVIL);
    say("7" + EVIL);
    say("bx" + EVIL);
  }

  /**
   * Sends the packet after a valid CONNECT, in its own session, with an event to wait for the
   * response to.
   */
  private void say(String packet) {
    RawPolling polling = RawPolling.open(server.url().getPort(), "/socket.io/");
    JsonObject auth = new JsonObject();
    auth.addProperty("token", ann.token());
    auth.addProperty(EVIL, EVIL);
    assertThat(polling.say("40" + auth).next()).startsWith("40");
    polling.post(packet + "\u001e421[\"leave-community\",{\"communityId\":\"x\"}]").join();
    var _ = polling.next();
  }
}
