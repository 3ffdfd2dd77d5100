package dev.levelup.chat.client.ui.theme;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What the user wants to look at. */
public enum ThemeChoice {
  /** Whatever the desktop is set to, also when that changes. */
  SYSTEM,
  LIGHT,
  DARK;

  /** The choice of that name; {@link #SYSTEM} where there is none. */
  public static ThemeChoice named(@Nullable String name) {
    return Arrays.stream(values())
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElse(SYSTEM);
  }
}
