package dev.levelup.chat.server.domain.messages;

import com.ibm.icu.text.UnicodeSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The emoji that Unicode recommends for general interchange (RGI), with which users may react. */
final class Emoji {
  private static final String AS_PICTURE = "\uFE0F";

  /** By their form without the marks that ask for a picture, which not every keyboard writes. */
  private static final Map<String, String> QUALIFIED = new HashMap<>();

  static {
    for (String each : new UnicodeSet("[:RGI_Emoji:]")) {
      QUALIFIED.put(bare(each), each);
    }
  }

  private Emoji() {}

  private static String bare(String emoji) {
    return emoji.replace(AS_PICTURE, "");
  }

  /** The fully qualified form of one emoji; empty for any other text. */
  static Optional<String> qualified(String text) {
    return Optional.ofNullable(QUALIFIED.get(bare(text)));
  }
}
