package dev.levelup.chat.server.store;

import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/** Migrates a database's tables to the current schema. */
final class Migrations {
  private Migrations() {}

  /**
   * Blocks until the migration is complete.
   *
   * @param dialect the folder of the database's own statements
   * @throws StoreException when it fails, or the tables were created by a newer version
   */
  static void run(DataSource source, String dialect) {
    Flyway flyway =
        Flyway.configure(Migrations.class.getClassLoader())
            .dataSource(source)
            .locations("classpath:dev/levelup/chat/server/store/" + dialect)
            .load();
    try {
      if (Arrays.stream(flyway.info().applied()).anyMatch(Migrations::isNewer)) {
        throw new StoreException("a newer version of this program has written the database");
      }
      flyway.migrate();
    } catch (FlywayException e) {
      throw new StoreException("cannot bring the database's tables up to date", e);
    }
  }

  /** An older version would not maintain what the newer schema relies on. */
  private static boolean isNewer(MigrationInfo applied) {
    return switch (applied.getState()) {
      case FUTURE_SUCCESS, FUTURE_FAILED -> true;
      default -> false;
    };
  }
}
