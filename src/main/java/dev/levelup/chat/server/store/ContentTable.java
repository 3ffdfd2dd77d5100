package dev.levelup.chat.server.store;

import java.time.Instant;
import java.util.List;

/**
 * Which content nobody owns. Content whose last owner is deleted is listed in the same commit, and
 * removed later.
 */
final class ContentTable {
  /** The columns that name the content of an owner, as {@code table.column}. */
  private static final List<String> OWNERS =
      List.of("attachments.content", "attachments.preview", "avatars.content");

  private final Sql sql;

  ContentTable(Sql sql) {
    this.sql = sql;
  }

  /** The content has an owner, or was removed: it is not to be removed any more. */
  void own(ContentId content) {
    sql.run("delete from unowned_contents where content = ?", content.value());
  }

  /** The content of rows that are about to be deleted may have no owner then. */
  void disown(String table, String column, String which, Object... values) {
    sql.run(
        """
        insert into unowned_contents (content, due_at)
        select distinct %2$s, 0 from %1$s where %2$s is not null and %3$s
        on conflict (content) do nothing\
        """
            .formatted(table, column, which),
        values);
  }

  /** Whether something has that content. */
  boolean isOwned(ContentId content) {
    return OWNERS.stream().anyMatch(owner -> isIn(owner, content));
  }

  private boolean isIn(String owner, ContentId content) {
    String table = owner.substring(0, owner.indexOf('.'));
    return sql.is(
        "select exists (select 1 from " + table + " where " + owner + " = ?)", content.value());
  }

  /** Content that may have no owner, and is due to be removed. */
  List<ContentId> unowned(Instant now, int limit) {
    return sql.all(
        "select content from unowned_contents where due_at <= ? order by due_at limit ?",
        row -> new ContentId(row.getString("content")),
        now.toEpochMilli(),
        limit);
  }

  /** Content is to be removed at that time, unless it has an owner by then. */
  void expect(ContentId content, Instant due) {
    sql.run(
        "insert into unowned_contents (content, due_at) values (?, ?)",
        content.value(),
        due.toEpochMilli());
  }
}
