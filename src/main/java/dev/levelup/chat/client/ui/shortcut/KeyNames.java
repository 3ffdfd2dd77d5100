package dev.levelup.chat.client.ui.shortcut;

import dev.levelup.chat.client.ui.i18n.Translations;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination.ModifierValue;

/** What is written on the keys of a keyboard, in the user's language. */
final class KeyNames {
  private final Translations translations;
  private final boolean mac;

  /**
   * @param mac whether the keyboard is a Mac's
   */
  KeyNames(Translations translations, boolean mac) {
    this.translations = translations;
    this.mac = mac;
  }

  /** The keys that are pressed together, as {@code Ctrl+Shift+D}. */
  String of(KeyCodeCombination keys) {
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
      case ENTER, ESCAPE -> translations.of("key." + code.name().toLowerCase(Locale.ROOT));
      case UP -> "↑";
      case DOWN -> "↓";
      case COMMA -> ",";
      default -> code.getName();
    };
  }
}
