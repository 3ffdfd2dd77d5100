package dev.levelup.chat.server.store;

import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The epoch of the database: one row. */
public final class EpochTable {
  private final Handle handle;

  EpochTable(Handle handle) {
    this.handle = handle;
  }

  /** Random, created with the database and by {@link #renew()}. */
  public String id() {
    return handle.createQuery("select id from epoch").mapTo(String.class).one();
  }

  /** Starts a new epoch: clients discard what they stored of the previous one. */
  public String renew() {
    String id = UUID.randomUUID().toString();
    handle.createUpdate("update epoch set id = :id").bind("id", id).execute();
    return id;
  }
}
