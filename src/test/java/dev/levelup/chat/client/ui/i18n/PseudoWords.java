package dev.levelup.chat.client.ui.i18n;

import java.util.Enumeration;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;

/**
 * A pseudo-translation of English that is half as long again, with marks above and below its
 * letters: layouts made for English only clip it.
 */
public final class PseudoWords extends ResourceBundle {
  private static final Set<String> NOT_TRANSLATED = Set.of("orientation", "app.name");

  private final ResourceBundle english =
      getBundle(
          Translations.class.getPackageName() + ".words",
          Locale.ENGLISH,
          Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));

  private PseudoWords() {}

  /** The texts of the user interface in the pseudo-translation. */
  public static Translations speak() {
    return new Translations(Locale.ENGLISH, new PseudoWords());
  }

  @Override
  protected Object handleGetObject(String key) {
    String words = english.getString(key);
    boolean isFormat = words.contains("{");
    return NOT_TRANSLATED.contains(key) || isFormat ? words : longer(words);
  }

  private static String longer(String words) {
    StringBuilder longer = new StringBuilder(words);
    for (int i = 0; i < words.length() / 2; i++) {
      char letter = words.charAt(i);
      longer.append(Character.isLetter(letter) ? letter + "\u0323" : letter);
    }
    return longer.toString();
  }

  @Override
  public Enumeration<String> getKeys() {
    return english.getKeys();
  }
}
