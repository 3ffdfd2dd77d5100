package dev.levelup.chat.client.ui.settings;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** A converter that names values; parsing is not supported. */
final class ShownName<T> extends StringConverter<@Nullable T> {
  private final Function<T, String> name;

  ShownName(Function<T, String> name) {
    this.name = name;
  }

  @Override
  public String toString(@Nullable T value) {
    return value == null ? "" : name.apply(value);
  }

  @Override
  public @Nullable T fromString(String text) {
    return null;
  }
}
