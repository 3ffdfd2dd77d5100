package dev.levelup.chat.client.ui.theme;

import dev.levelup.chat.client.ui.text.Clusters;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextFormatter.Change;
import javafx.scene.control.TextInputControl;
import org.jspecify.annotations.Nullable;

/**
 * Rules for all text fields: a maximum length, since JavaFX lays out the whole text at each key; no
 * edit splits an emoji; the primary selection works with the middle mouse button. FX thread only.
 */
public final class FieldRules {
  /**
   * The maximum length of a single-line field, in UTF-16 code units: longer than any address, name
   * or token.
   */
  public static final int ONE_LINE = 4096;

  private final int maxLength;
  private final boolean truncates;
  private final ReadOnlyBooleanWrapper exceeded = new ReadOnlyBooleanWrapper(this, "exceeded");

  private FieldRules(int maxLength, boolean truncates) {
    this.maxLength = maxLength;
    this.truncates = truncates;
  }

  /**
   * Makes a single-line field refuse edits that are too long: a part of an address or password is
   * useless.
   *
   * @return whether the last edit was refused, to be shown beside the field
   */
  public static ReadOnlyBooleanProperty refuseTooLong(TextField field) {
    Escape.passOn(field);
    return new FieldRules(ONE_LINE, false).install(field);
  }

  /**
   * Makes a field truncate edits that are too long.
   *
   * @param maxLength in UTF-16 code units
   * @return whether the last edit was truncated, to be shown beside the field
   */
  public static ReadOnlyBooleanProperty truncateTooLong(TextInputControl field, int maxLength) {
    return new FieldRules(maxLength, true).install(field);
  }

  private ReadOnlyBooleanProperty install(TextInputControl field) {
    field.setTextFormatter(new TextFormatter<>(this::checked));
    MiddleClick.pastes(field, PrimarySelection::text);
    SelectionOffer.of(field);
    return exceeded.getReadOnlyProperty();
  }

  private @Nullable Change checked(Change change) {
    if (!change.isContentChange()) {
      return change;
    }
    if (change.isDeleted()) {
      deleteWholeEmoji(change);
    }
    int room = maxLength - change.getControlText().length() + deleted(change);
    exceeded.set(change.getText().length() > room);
    if (exceeded.get()) {
      replace(change, Clusters.first(change.getText(), room));
    }
    return exceeded.get() && !truncates ? null : change;
  }

  private static int deleted(Change change) {
    return change.getRangeEnd() - change.getRangeStart();
  }

  private static void deleteWholeEmoji(Change change) {
    String before = change.getControlText();
    int start = Clusters.emojiStart(before, change.getRangeStart());
    int end = Clusters.emojiEnd(before, change.getRangeEnd());
    if (end - start > deleted(change)) {
      change.setRange(start, end);
      replace(change, change.getText());
    }
  }

  private static void replace(Change change, String text) {
    change.setText(text);
    int caret = change.getRangeStart() + text.length();
    change.selectRange(caret, caret);
  }
}
