package dev.levelup.chat.server.store;

import com.google.gson.JsonParser;
import dev.levelup.chat.protocol.Reaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The reactions to a message in its own row, so that reading a message needs no second query. */
final class ReactionColumn {
  private ReactionColumn() {}

  /** For a message's row; null for none. */
  static @Nullable String value(List<Reaction> reactions) {
    return reactions.isEmpty() ? null : Reaction.encode(reactions).toString();
  }

  static List<Reaction> reactions(ResultSet row) throws SQLException {
    String column = row.getString("reactions");
    return column == null ? List.of() : Reaction.decode(JsonParser.parseString(column));
  }
}
