package dev.levelup.chat.client.ui.theme;

import dev.levelup.chat.client.ui.text.Clusters;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextFormatter.Change;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * What holds for every field that a person writes in: it takes so much and no more, since the
 * toolkit lays out all of it at every key; no edit leaves a part of an emoji; and the middle button
 * pastes here what is selected elsewhere, and the other way round. FX thread only.
 */
public final class FieldRules {
  /** What a field of one line takes, in UTF-16 code units: no address, name or token is longer. */
  public static final int ONE_LINE = 4096;

  private final int most;
  private final boolean cuts;
  private final ReadOnlyBooleanWrapper exceeded = new ReadOnlyBooleanWrapper(this, "exceeded");

  private FieldRules(int most, boolean cuts) {
    this.most = most;
    this.cuts = cuts;
  }

  /**
   * Has a field of one line refuse what is too long for it: a part of an address or of a password
   * is of no use.
   *
   * @return whether the last edit was refused, to be said beside the field
   */
  public static ReadOnlyBooleanProperty refuseTooLong(TextField field) {
    field.addEventFilter(KeyEvent.KEY_PRESSED, FieldRules::passEscapeOn);
    return new FieldRules(ONE_LINE, false).hold(field);
  }

  /**
   * Has a field take as much of an edit as fits.
   *
   * @param most in UTF-16 code units
   * @return whether the last edit was cut, to be said beside the field
   */
  public static ReadOnlyBooleanProperty cutTooLong(TextInputControl field, int most) {
    return new FieldRules(most, true).hold(field);
  }

  private ReadOnlyBooleanProperty hold(TextInputControl field) {
    field.setTextFormatter(new TextFormatter<>(this::checked));
    MiddleClick.pastes(field, PrimarySelection::text);
    SelectionOffer.of(field);
    return exceeded.getReadOnlyProperty();
  }

  /** A field of one line keeps that key to itself once it has a formatter. */
  private static void passEscapeOn(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE && key.getTarget() instanceof Node field) {
      key.consume();
      field.getParent().fireEvent(key.copyFor(field, field));
    }
  }

  private @Nullable Change checked(Change change) {
    if (!change.isContentChange()) {
      return change;
    }
    if (change.isDeleted()) {
      deleteWholeEmoji(change);
    }
    int room = most - change.getControlText().length() + deleted(change);
    exceeded.set(change.getText().length() > room);
    if (exceeded.get()) {
      replace(change, Clusters.first(change.getText(), room));
    }
    return exceeded.get() && !cuts ? null : change;
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
