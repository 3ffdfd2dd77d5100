package dev.levelup.chat.client.ui.i18n;

import dev.levelup.chat.client.state.KeptRoom;
import java.time.Instant;

/** What is said of a room whose whole history is kept on this machine. */
public final class KeptWords {
  private static final double KILO = 1000;
  private static final double MEGA = KILO * KILO;

  private KeptWords() {}

  /** How far it is. */
  public static String of(Translations translations, KeptRoom kept) {
    Instant oldest = kept.oldest();
    return switch (kept.phase()) {
      case COMPLETE -> translations.of("kept.complete", size(translations, kept));
      case FETCHING ->
          oldest == null
              ? translations.of("kept.begun")
              : translations.of("kept.fetching", translations.day(oldest));
      case OFFLINE -> translations.of("kept.offline");
      case IN_GAME -> translations.of("kept.in-game");
      case METERED -> translations.of("kept.metered");
      case ON_BATTERY -> translations.of("kept.on-battery");
    };
  }

  /** How far it is, and how much there is already. */
  public static String whole(Translations translations, KeptRoom kept) {
    String words = of(translations, kept);
    return kept.phase() == KeptRoom.Phase.COMPLETE || kept.messages() == 0
        ? words
        : translations.of("kept.so-far", words, size(translations, kept));
  }

  private static String size(Translations translations, KeptRoom kept) {
    return translations.of("kept.size", kept.messages(), bytes(translations, kept.bytes()));
  }

  /** A size on the disk. */
  public static String bytes(Translations translations, long bytes) {
    double size = bytes;
    return size < MEGA
        ? translations.of("settings.storage.kilobytes", size / KILO)
        : translations.of("settings.storage.megabytes", size / MEGA);
  }
}
