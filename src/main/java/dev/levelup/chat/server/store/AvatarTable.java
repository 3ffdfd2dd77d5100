package dev.levelup.chat.server.store;

import dev.levelup.chat.protocol.AvatarPath;
import dev.levelup.chat.protocol.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of people and rooms, each of whom has one at most. Whoever reads people joins their
 * pictures, so that a picture changes everywhere at once.
 */
public final class AvatarTable {
  /** The column that {@link #path(ResultSet)} reads. */
  static final String SELECTED = "avatars.content as avatar";

  private final Sql sql;
  private final ContentTable contents;

  AvatarTable(Sql sql) {
    this.sql = sql;
    this.contents = new ContentTable(sql);
  }

  /** Joins the picture of each row's user: one look-up by an index for each. */
  static String joined(String alias) {
    return "left join avatars on avatars.user_id = " + alias + ".user_id\n";
  }

  /** The picture of the user in a row as it is on the wire; null for none. */
  static @Nullable String path(ResultSet row) throws SQLException {
    String content = row.getString("avatar");
    return content == null ? null : AvatarPath.of(content);
  }

  /**
   * Replaces or removes a person's picture.
   *
   * @param picture null for none
   * @return whether it was another one
   */
  public boolean set(UserId user, @Nullable AvatarRow picture) {
    return set("user_id", user.value(), picture);
  }

  /** The same for a room. */
  public boolean set(RoomRow room, @Nullable AvatarRow picture) {
    return set("room", room.number(), picture);
  }

  private boolean set(String column, Object owner, @Nullable AvatarRow picture) {
    if (picture == null) {
      return delete(column, owner);
    }
    if (has(column, owner, picture.content())) {
      return false;
    }
    delete(column, owner);
    sql.run(
        "insert into avatars (" + column + ", content, type, size) values (?, ?, ?, ?)",
        owner,
        picture.content().value(),
        picture.type(),
        picture.size());
    contents.own(picture.content());
    return true;
  }

  private boolean has(String column, Object owner, ContentId content) {
    return sql.is(
        "select exists (select 1 from avatars where " + column + " = ? and content = ?)",
        owner,
        content.value());
  }

  private boolean delete(String column, Object owner) {
    String which = column + " = ?";
    contents.disown("avatars", "content", which, owner);
    return sql.run("delete from avatars where " + which, owner) == 1;
  }

  /** The picture of somebody that has this content. */
  public Optional<AvatarRow> find(ContentId content) {
    return sql.find(
        "select content, type, size from avatars where content = ? limit 1",
        row ->
            new AvatarRow(
                new ContentId(row.getString("content")),
                row.getString("type"),
                row.getLong("size")),
        content.value());
  }

  /** A person's picture as it is on the wire; null for none. */
  public @Nullable String path(UserId user) {
    return sql.find(
            "select content from avatars where user_id = ?", AvatarTable::content, user.value())
        .map(AvatarPath::of)
        .orElse(null);
  }

  private static String content(ResultSet row) throws SQLException {
    return row.getString("content");
  }

  /** The same for a room. */
  public @Nullable String path(RoomRow room) {
    return paths(List.of(room.number())).get(room.number());
  }

  private record Found(long room, String path) {}

  /** The pictures of those rooms, by {@link RoomRow#number}, as they are on the wire. */
  public Map<Long, String> paths(List<Long> rooms) {
    return sql
        .inChunks(
            "select room, content from avatars where room in (%s)",
            rooms, row -> new Found(row.getLong("room"), AvatarPath.of(row.getString("content"))))
        .stream()
        .collect(Collectors.toMap(Found::room, Found::path));
  }
}
