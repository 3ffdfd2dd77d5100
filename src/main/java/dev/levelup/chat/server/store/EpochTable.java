package dev.levelup.chat.server.store;

import java.util.UUID;

/** The epoch of the database: one row. */
public final class EpochTable {
  private final Sql sql;

  EpochTable(Sql sql) {
    this.sql = sql;
  }

  /** Random, created with the database and by {@link #renew()}. */
  public String id() {
    return sql.text("select id from epoch");
  }

  /** Starts a new epoch: clients discard what they stored of the previous one. */
  public String renew() {
    String id = UUID.randomUUID().toString();
    sql.run("update epoch set id = ?", id);
    return id;
  }
}
