package dev.levelup.chat.server.store;

import java.sql.Types;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/** Text without NUL, which PostgreSQL has no place for: what is asked for with it is not there. */
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
