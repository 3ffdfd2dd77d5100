package dev.levelup.chat.server.store;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteException;

/** Causes of database failures that an operator can remedy. */
public enum StoreFault {
  FULL("the disk is full"),
  LOCKED("another program has locked the database"),
  READ_ONLY("the database is read-only"),
  GONE("the database's file is not there any more"),
  BROKEN("the file is no SQLite database, or it is damaged"),
  NOT_OPENED("the file cannot be opened"),
  UNREACHABLE("the database cannot be reached, or takes no connection"),
  WRONG_PASSWORD("the database refuses the user or the password"),
  NO_DATABASE("there is no database of that name"),
  NO_RIGHT("the user has no right to the database's tables");

  private static final int DEEPEST = 20;
  private static final int PRIMARY_CODE = 0xFF;

  private final String words;

  StoreFault(String words) {
    this.words = words;
  }

  /** The message for the operator: an English sentence without names, addresses or passwords. */
  public String words() {
    return words;
  }

  /** Whether it may be temporary, so that startup should retry. */
  boolean mayPass() {
    return this == UNREACHABLE || this == READ_ONLY;
  }

  /** The innermost known cause. */
  static Optional<StoreFault> of(Throwable failure) {
    StoreFault innermost = null;
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      StoreFault known = known(cause);
      innermost = known == null ? innermost : known;
      cause = cause.getCause();
    }
    return Optional.ofNullable(innermost);
  }

  private static @Nullable StoreFault known(Throwable cause) {
    return switch (cause) {
      case StoreException named -> named.ownFault();
      case SQLiteException sqlite -> ofSqlite(sqlite.getResultCode().code & PRIMARY_CODE);
      case SQLTransientConnectionException _ -> UNREACHABLE; // the pool has no free connection
      case SQLException sql when sql.getSQLState() != null -> ofState(sql.getSQLState());
      default -> null;
    };
  }

  /** SQLite's primary result codes. */
  private static @Nullable StoreFault ofSqlite(int code) {
    return switch (code) {
      case 5, 6 -> LOCKED;
      case 8 -> READ_ONLY;
      case 13 -> FULL;
      case 3, 14 -> NOT_OPENED;
      case 11, 26 -> BROKEN;
      default -> null;
    };
  }

  /** PostgreSQL's SQLSTATE codes. */
  private static @Nullable StoreFault ofState(String state) {
    return switch (state) {
      case "25006" -> READ_ONLY;
      case "3D000" -> NO_DATABASE;
      case "42501" -> NO_RIGHT;
      case "53100" -> FULL;
      case "53300", "55000" -> UNREACHABLE;
      default -> ofClass(state.substring(0, Math.min(2, state.length())));
    };
  }

  private static @Nullable StoreFault ofClass(String stateClass) {
    return switch (stateClass) {
      case "08", "57" -> UNREACHABLE;
      case "28" -> WRONG_PASSWORD;
      default -> null;
    };
  }
}
