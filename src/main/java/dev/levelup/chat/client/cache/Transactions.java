package dev.levelup.chat.client.cache;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one transaction after the other on the store's thread, and handles failures. */
final class Transactions {
  private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);

  /** The content of one transaction. */
  interface Work<T> {
    T in(Connection tables) throws SQLException;
  }

  /** As {@link Work}, without a result. */
  interface Change {
    void in(Connection tables) throws SQLException;
  }

  private interface Deletion {
    void run() throws IOException;
  }

  private final SqliteFile file;
  private final Executor io;
  private final Consumer<StoreFailure> trouble;
  private volatile boolean closed;
  private volatile Runnable undone = () -> {};
  // Confined to the store's thread.
  private @Nullable Connection connection;
  private boolean failing;

  /** Opens the file. */
  Transactions(SqliteFile file, Executor io, Consumer<StoreFailure> trouble) {
    this.file = file;
    this.io = io;
    this.trouble = trouble;
    io.execute(this::open);
  }

  /** Sets what follows a transaction that had no effect, on the store's thread. */
  void setOnUndone(Runnable action) {
    undone = action;
  }

  /** Runs a transaction. The future never fails and completes on the store's thread. */
  CompletableFuture<Void> change(Change change) {
    Work<Optional<Void>> work =
        tables -> {
          change.in(tables);
          return Optional.empty();
        };
    return ask(work, Optional.empty()).thenAccept(_ -> {});
  }

  /**
   * As {@link #change}, with a result.
   *
   * @param otherwise the result if the file cannot be read
   */
  <T> CompletableFuture<T> ask(Work<T> work, T otherwise) {
    return closed
        ? CompletableFuture.completedFuture(otherwise)
        : CompletableFuture.supplyAsync(() -> commit(work, otherwise), io);
  }

  /**
   * As {@link #change}, for a change that may delete text of messages.
   *
   * @param change returns whether it does: then the text is erased from the write-ahead log, too
   */
  CompletableFuture<Void> erase(Work<Boolean> change) {
    return erase(change, SqliteFile::truncateLog);
  }

  /**
   * As {@link #change}, for a change that may delete many messages.
   *
   * @param change returns whether it does: then the file is shrunk, too
   */
  CompletableFuture<Void> shrink(Work<Boolean> change) {
    return erase(change, SqliteFile::shrink);
  }

  private CompletableFuture<Void> erase(Work<Boolean> change, Change after) {
    return closed
        ? CompletableFuture.completedFuture(null)
        : CompletableFuture.runAsync(
            () -> {
              if (commit(change, false)) {
                afterCommit(after);
              }
            },
            io);
  }

  void close() {
    end(this::disconnect);
  }

  void closeAndDelete() {
    end(
        () -> {
          disconnect();
          delete(file::delete);
        });
  }

  /** Runs a task on the store's thread, after what was asked for until now; not once closed. */
  void afterwards(Runnable task) {
    if (!closed) {
      io.execute(task);
    }
  }

  void deleteSetAside() {
    afterwards(() -> delete(file::deleteSetAside));
  }

  private void end(Runnable last) {
    if (!closed) {
      closed = true;
      io.execute(last);
    }
  }

  private <T> T commit(Work<T> work, T otherwise) {
    if (connection == null) {
      return otherwise;
    }
    try {
      T answer = work.in(connection);
      connection.commit();
      failing = false;
      return answer;
    } catch (SQLException | RuntimeException e) {
      undo(connection, e);
      return otherwise;
    }
  }

  private void afterCommit(Change after) {
    try {
      if (connection != null) {
        after.in(connection);
      }
    } catch (SQLException e) {
      LOG.warn("Erasing deleted text failed; the file still contains it", e);
    }
  }

  private void open() {
    try {
      connection = file.open();
    } catch (SQLException | IOException | RuntimeException e) {
      failed(e);
    }
  }

  private void undo(Connection open, Exception cause) {
    undone.run();
    try {
      open.rollback();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
    failed(cause);
  }

  private void failed(Exception cause) {
    if (SqliteFile.isDamage(cause)) {
      openAnew(cause);
    } else {
      fail(cause);
    }
  }

  private void openAnew(Exception damage) {
    LOG.warn("The store is damaged", damage);
    disconnect();
    try {
      file.setAside();
      connection = file.open();
      trouble.accept(StoreFailure.DAMAGED);
    } catch (SQLException | IOException e) {
      fail(e);
    }
  }

  /** Reports a failure once, and again only after a transaction has succeeded in between. */
  private void fail(Exception e) {
    if (!failing) {
      failing = true;
      LOG.warn("The store cannot be written", e);
      trouble.accept(StoreFailure.NOT_KEPT);
    }
  }

  private void disconnect() {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (SQLException e) {
      LOG.warn("The store could not be closed", e);
    }
    connection = null;
  }

  private void delete(Deletion deletion) {
    try {
      deletion.run();
    } catch (IOException e) {
      LOG.warn("The store could not be deleted", e);
    }
  }
}
