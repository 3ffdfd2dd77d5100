package dev.levelup.chat.client.ui.composer;

import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.protocol.MessageContent;
import dev.levelup.chat.protocol.VisibleText;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/** How long what is written is, and whether it may be a message. FX thread only. */
final class WrittenLength {
  /** From this many characters on, the user sees how many there may be. */
  private static final int COUNTER_FROM = 800;

  private final int most;
  private final Translations translations;
  private final ObservableValue<Integer> length;
  private final ObservableValue<Boolean> visible;
  private final ObservableValue<Boolean> fits;

  /**
   * @param most in UTF-16 code units, after trimming
   */
  WrittenLength(ObservableValue<String> text, int most, Translations translations) {
    this.most = most;
    this.translations = translations;
    length = text.map(now -> MessageContent.trim(now).length());
    visible = text.map(now -> !VisibleText.isBlank(now));
    fits = Bindings.createObjectBinding(this::fits, visible, length);
  }

  private boolean fits() {
    return visible.getValue() && length.getValue() <= most;
  }

  /** Whether it is neither too long nor without anything to see. */
  ObservableValue<Boolean> fitsProperty() {
    return fits;
  }

  /** Whether it is too long. */
  ObservableValue<Boolean> tooLongProperty() {
    return length.map(now -> now > most);
  }

  /** How many characters of how many; empty while that is no concern. */
  ObservableValue<String> counterProperty() {
    return length.map(
        now -> now < COUNTER_FROM ? "" : translations.of("composer.counter", now, most));
  }
}
