package dev.levelup.chat.server.store;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import dev.levelup.chat.protocol.Mentions;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Who is mentioned in which message. Each message also has its own mentions in its row, so that
 * reading a message needs no second query.
 */
public final class MentionTable {
  /** Mentions every member; no user has this id. */
  static final String EVERYBODY = "";

  private final Sql sql;

  MentionTable(Sql sql) {
    this.sql = sql;
  }

  /** Adds the mentions of a new message. */
  void add(RoomRow room, Message message) {
    message.mentions().users().forEach(user -> add(room, message, user.value()));
    if (message.mentions().all()) {
      add(room, message, EVERYBODY);
    }
  }

  private void add(RoomRow room, Message message, String user) {
    sql.run(
        "insert into mentions (user_id, room, seq, author, at) values (?, ?, ?, ?, ?)",
        user,
        room.number(),
        message.seq(),
        message.userId().value(),
        message.createdAt().toEpochMilli());
  }

  /** Replaces the mentions of a message that has changed. */
  void replace(RoomRow room, Message message) {
    sql.run("delete from mentions where room = ? and seq = ?", room.number(), message.seq());
    add(room, message);
  }

  /** A message that mentions the user. */
  public record Found(MessagePlace place, Message message) {}

  /**
   * The messages before that place that mention a user, in communities from which the user is not
   * banned, and in clans of which the user is a member; the newest first. A mention of every member
   * is one of the present members.
   */
  public List<Found> of(UserId user, MessagePlace before, int limit) {
    return sql.all(
        """
        select %s from (
          select distinct n.at, n.room, n.seq
          from mentions n join rooms r on r.number = n.room
            left join room_members b on b.room = n.room and b.user_id = ?
            left join bans x on x.room = n.room and x.user_id = ?
          where (
              (n.user_id = ? and (b.room is not null or (r.kind = 'community' and x.room is null)))
              or (n.user_id = '' and b.room is not null and n.author <> ?))
            and (n.at, n.room, n.seq) < (?, ?, ?)
          order by n.at desc, n.room desc, n.seq desc limit ?) found
        join rooms r on r.number = found.room
        join messages m on m.room = found.room and m.seq = found.seq
        %s
        order by found.at desc, found.room desc, found.seq desc\
        """
            .formatted(MessageTable.SELECTED, MessageTable.JOINED),
        MentionTable::found,
        user.value(),
        user.value(),
        user.value(),
        user.value(),
        before.at(),
        before.room(),
        before.seq(),
        limit);
  }

  private static Found found(ResultSet row) throws SQLException {
    MessagePlace place =
        new MessagePlace(row.getLong("created_at"), row.getLong("room"), row.getLong("seq"));
    return new Found(place, MessageTable.message(row));
  }

  /** The mentioned users for a message's row; null for none. */
  static @Nullable String column(Mentions mentions) {
    if (mentions.users().isEmpty()) {
      return null;
    }
    JsonArray ids = new JsonArray();
    mentions.users().forEach(user -> ids.add(user.value()));
    return ids.toString();
  }

  /** The mentions in a message's row. */
  static Mentions mentions(ResultSet row) throws SQLException {
    String users = row.getString("mentions");
    boolean all = row.getInt("mentions_all") != 0;
    if (users == null && !all) {
      return Mentions.NONE;
    }
    return new Mentions(users == null ? List.of() : users(users), all);
  }

  private static List<UserId> users(String column) {
    JsonArray ids = JsonParser.parseString(column).getAsJsonArray();
    return StreamSupport.stream(ids.spliterator(), false)
        .map(JsonElement::getAsString)
        .map(UserId::new)
        .toList();
  }
}
