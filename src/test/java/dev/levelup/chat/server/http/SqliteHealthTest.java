package dev.levelup.chat.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.SignIn;
import dev.levelup.chat.server.domain.rooms.NewRoom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server that cannot store messages is not healthy, whatever else works. */
@Timeout(60)
class SqliteHealthTest extends HttpTestBase {
  @Test
  void aDatabaseThatWasDeletedIsSaidAndSendsAreRefused() throws IOException {
    SignIn ann = register("Ann");
    Path file = folder.resolve("levelup.db");
    Path away = folder.resolve("away.db");
    Files.move(file, away);
    assertUnavailable("the database's file is not there any more");
    assertThat(isRoomMade(ann)).isFalse();
    Files.move(away, file);
    assertThat(get("/healthz").status()).isEqualTo(200);
    assertThat(isRoomMade(ann)).isTrue();
  }

  private boolean isRoomMade(SignIn by) {
    return server
        .rooms()
        .create(RoomKind.COMMUNITY, new NewRoom("Lobby", null), by.user())
        .handle((_, failure) -> failure == null)
        .join();
  }

  @Test
  void aDatabaseThatAnotherProgramHasLockedIsSaidInTime() throws SQLException {
    try (Connection other =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("levelup.db"));
        Statement statement = other.createStatement()) {
      statement.execute("begin exclusive");
      assertUnavailable("the database does not answer");
      statement.execute("rollback");
      assertThat(get("/healthz").status()).isEqualTo(200);
    }
  }

  private void assertUnavailable(String cause) {
    Answer answer = get("/healthz");
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.body().get("status").getAsString()).isEqualTo("unavailable");
    assertThat(answer.body().get("cause").getAsString()).isEqualTo(cause);
  }
}
