package dev.levelup.chat.client.ui.timeline;

import dev.levelup.chat.client.state.PendingMessage;
import dev.levelup.chat.client.state.TimelineItem;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.pane.ItemCell;
import dev.levelup.chat.client.ui.text.MessageText;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/**
 * One message, as a stack of its parts. With {@code :headed}, the author's avatar, name and the
 * time stand above the words; otherwise it goes on from the message above, and the time shows
 * beside it under the mouse. Also {@code :own}, {@code :sending}, {@code :undelivered}.
 */
final class MessageCell extends ItemCell<TimelineItem> {
  private static final PseudoClass HEADED = PseudoClass.getPseudoClass("headed");
  private static final PseudoClass OWN = PseudoClass.getPseudoClass("own");
  private static final PseudoClass SENDING = PseudoClass.getPseudoClass("sending");
  private static final PseudoClass UNDELIVERED = PseudoClass.getPseudoClass("undelivered");

  private final ReadingViewModel reading;
  private final MessageTimes times;
  private final Translations translations;
  private final MessageHead head;
  private final MessageWords words;
  private final SendingMark sending;
  private final SendStatePart state;
  private @Nullable MessageCellModel row;

  MessageCell(
      ReadingViewModel reading,
      ActionsViewModel actions,
      MessageText text,
      Folding folding,
      TimeTip tip,
      Translations translations) {
    this.reading = reading;
    this.times = tip.times();
    this.translations = translations;
    this.head = new MessageHead(text.pictures(), times, translations);
    this.words = new MessageWords(this, text, folding, translations);
    getStyleClass().add("message-cell");
    setAccessibleRole(AccessibleRole.LIST_ITEM);
    getChildren().setAll(head.nodes());
    getChildren().add(words.node());
    this.sending = new SendingMark(getChildren(), translations);
    this.state = new SendStatePart(getChildren(), actions, text.pictures(), translations);
    tip.install(head.time(), this);
  }

  /** What is shown. */
  MessageCellModel row() {
    return Objects.requireNonNull(row, "shows nothing yet");
  }

  @Override
  protected void update(TimelineItem item) {
    MessageCellModel next = reading.row(item);
    row = next;
    words.show(item.key(), next);
    head.show(next);
    sending.show(next);
    state.show(next);
    pseudoClassStateChanged(HEADED, next.startsGroup());
    pseudoClassStateChanged(OWN, next.own());
    pseudoClassStateChanged(SENDING, next.isOnItsWay());
    pseudoClassStateChanged(UNDELIVERED, next.isUndelivered());
    notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
  }

  /** Made when it is asked for: only assistive tools do. */
  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    return attribute == AccessibleAttribute.TEXT && row != null
        ? sentence(row)
        : super.queryAccessibleAttribute(attribute, parameters);
  }

  private String sentence(MessageCellModel next) {
    String time = times.time(next.at());
    String said = MessageText.inOrder(next.content());
    PendingMessage pending = next.pending();
    if (pending == null) {
      return translations.of("timeline.message", next.name(), time, said);
    }
    String progress =
        next.isUndelivered()
            ? SendStateBar.reason(pending, translations)
            : translations.of("timeline.sending");
    return translations.of("timeline.message.pending", next.name(), time, said, progress);
  }

  /** Asks whether an undelivered message is to be deleted, if it still shows here. */
  void askToDelete(PendingMessage pending) {
    if (pending.equals(row().pending())) {
      state.ask(pending);
    }
  }

  @Override
  protected int offsetAt(double x, double y) {
    return words.offsetAt(x, y);
  }

  @Override
  protected void showSelection(int from, int to) {
    words.select(from, to);
  }

  @Override
  protected double computePrefHeight(double width) {
    double inner = WordsColumn.width(width, head.scale());
    return snappedTopInset()
        + head.height(this)
        + words.node().prefHeight(inner)
        + state.height(inner)
        + snappedBottomInset();
  }

  @Override
  protected void layoutChildren() {
    double x = snapPositionX(WordsColumn.left(head.scale()));
    double inner = WordsColumn.width(getWidth(), head.scale());
    double top = snappedTopInset();
    double y = top + head.height(this);
    double height = words.node().prefHeight(inner);
    words.node().resizeRelocate(x, y, inner, height);
    double baseline = y + words.node().getBaselineOffset();
    head.layOut(this, x, inner, top, baseline);
    sending.layOut(x + inner, baseline);
    state.layOut(x, y + height, inner);
  }

  /** Puts a node of a line there, its letters on the line's. */
  static void place(Node node, double x, double baseline) {
    node.relocate(x, baseline - node.getBaselineOffset());
  }
}
