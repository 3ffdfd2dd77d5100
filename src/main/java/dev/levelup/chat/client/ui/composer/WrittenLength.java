package dev.levelup.chat.client.ui.composer;

import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.protocol.MessageContent;
import dev.levelup.chat.protocol.VisibleText;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/** The length of a text, and whether it is a valid message. FX thread only. */
final class WrittenLength {
  /** From this length on, the counter is shown. */
  private static final int COUNTER_FROM = 800;

  private final int maxLength;
  private final Translations translations;
  private final ObservableValue<Integer> length;
  private final ObservableValue<Boolean> visible;
  private final ObservableValue<Boolean> fits;

  /**
   * @param maxLength in UTF-16 code units, after trimming
   */
  WrittenLength(ObservableValue<String> text, int maxLength, Translations translations) {
    this.maxLength = maxLength;
    this.translations = translations;
    length = text.map(now -> MessageContent.trim(now).length());
    visible = text.map(now -> !VisibleText.isBlank(now));
    fits = Bindings.createObjectBinding(this::fits, visible, length);
  }

  private boolean fits() {
    return visible.getValue() && length.getValue() <= maxLength;
  }

  /** Whether the text is neither too long nor blank. */
  ObservableValue<Boolean> fitsProperty() {
    return fits;
  }

  /** Whether nothing of the text shows. */
  ObservableValue<Boolean> blankProperty() {
    return visible.map(is -> !is);
  }

  ObservableValue<Boolean> tooLongProperty() {
    return length.map(now -> now > maxLength);
  }

  /** Length and maximum length as text; empty for short messages. */
  ObservableValue<String> counterProperty() {
    return length.map(
        now -> now < COUNTER_FROM ? "" : translations.of("composer.counter", now, maxLength));
  }
}
