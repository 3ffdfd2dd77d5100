package dev.levelup.chat.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.UserId;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The migration of an older database derives the start of each sign-in from its tokens. */
class SignInStartsTest {
  private static final Instant BEGUN = Instant.parse("2026-03-01T12:00:00Z");
  private static final Duration LIFETIME = Duration.ofDays(30);

  @TempDir private Path folder;

  @Test
  void theOldestTokenTellsWhenASignInBegan() throws SQLException {
    Path file = folder.resolve("levelup.db");
    Flyway.configure()
        .dataSource("jdbc:sqlite:" + file, null, null)
        .locations("classpath:dev/levelup/chat/server/store/sqlite")
        .target("7")
        .load()
        .migrate();
    long first = BEGUN.plus(LIFETIME).toEpochMilli();
    Instant next = BEGUN.plus(LIFETIME).plusSeconds(900);
    run(
        file,
        """
        insert into users (id, name, name_key, password_hash, created_at)
          values ('ann', 'Ann', 'ann', 'hash', 0);
        insert into sign_ins (id, user_id, expires_at) values ('s1', 'ann', %2$d);
        insert into refresh_tokens (hash, sign_in_id, spent, expires_at)
          values (x'01', 's1', 1, %1$d), (x'02', 's1', 0, %2$d);\
        """
            .formatted(first, next.toEpochMilli()));
    try (Store store = SqliteStore.open(file)) {
      List<SignInTable.OpenSignIn> own =
          store.read(tables -> tables.signIns().ofUser(new UserId("ann"), BEGUN, 10));
      assertThat(own).containsExactly(new SignInTable.OpenSignIn("s1", BEGUN, next));
    }
  }

  private static void run(Path file, String script) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(script);
    }
  }
}
