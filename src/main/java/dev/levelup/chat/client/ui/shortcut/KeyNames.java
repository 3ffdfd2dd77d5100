package dev.levelup.chat.client.ui.shortcut;

import dev.levelup.chat.client.ui.i18n.Translations;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination.ModifierValue;

/** The names of keys in the user's language. */
public final class KeyNames {
  private final Translations translations;
  private final boolean mac;

  /**
   * @param mac whether it is a Mac keyboard
   */
  KeyNames(Translations translations, boolean mac) {
    this.translations = translations;
    this.mac = mac;
  }

  /** For the keyboard of this machine. */
  public static KeyNames ofThisMachine(Translations translations) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    return new KeyNames(translations, system.startsWith("mac"));
  }

  /** The name of a key combination, such as {@code Ctrl+Shift+D}. */
  public String of(Shortcut shortcut) {
    return of(shortcut.keys());
  }

  private String of(KeyCodeCombination keys) {
    List<String> names = new ArrayList<>();
    if (keys.getShortcut() == ModifierValue.DOWN) {
      names.add(mac ? "⌘" : translations.of("key.ctrl"));
    }
    if (keys.getAlt() == ModifierValue.DOWN) {
      names.add(mac ? "⌥" : translations.of("key.alt"));
    }
    if (keys.getShift() == ModifierValue.DOWN) {
      names.add(translations.of("key.shift"));
    }
    names.add(name(keys.getCode()));
    return String.join("+", names);
  }

  private String name(KeyCode code) {
    return switch (code) {
      case ENTER, ESCAPE, DELETE -> translations.of("key." + code.name().toLowerCase(Locale.ROOT));
      case LEFT -> "←";
      case UP -> "↑";
      case DOWN -> "↓";
      case COMMA -> ",";
      default -> code.getName();
    };
  }
}
