package dev.levelup.chat.server.store;

import java.sql.Types;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/** Replaces NUL, which PostgreSQL cannot store, so that a query with it finds nothing. */
final class TextArgument extends AbstractArgumentFactory<String> {
  TextArgument() {
    super(Types.VARCHAR);
  }

  @Override
  protected Argument build(String value, ConfigRegistry config) {
    String text = value.replace('\0', '\uFFFD');
    return (position, statement, _) -> statement.setString(position, text);
  }
}
