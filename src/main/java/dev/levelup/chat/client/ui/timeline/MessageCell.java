package dev.levelup.chat.client.ui.timeline;

import dev.levelup.chat.client.state.PendingMessage;
import dev.levelup.chat.client.state.TimelineItem;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.pane.ItemCell;
import dev.levelup.chat.client.ui.text.MessageText;
import dev.levelup.chat.client.ui.text.TextLine;
import dev.levelup.chat.client.ui.theme.Avatar;
import dev.levelup.chat.client.ui.theme.Icons;
import dev.levelup.chat.client.ui.theme.Tone;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/**
 * One message. With {@code :headed}, the author's avatar, name and the time stand above the words;
 * otherwise it goes on from the message above, and the time shows beside it under the mouse. Also
 * {@code :own}, {@code :sending}, {@code :undelivered}.
 */
final class MessageCell extends ItemCell<TimelineItem> {
  private static final PseudoClass HEADED = PseudoClass.getPseudoClass("headed");
  private static final PseudoClass OWN = PseudoClass.getPseudoClass("own");
  private static final PseudoClass SENDING = PseudoClass.getPseudoClass("sending");
  private static final PseudoClass UNDELIVERED = PseudoClass.getPseudoClass("undelivered");

  /** Where the words begin, and how much stays free behind them. */
  private static final double WORDS_X = 68;

  /** That of an author's name, in pixels, for which the other sizes here are. */
  private static final double USUAL_FONT = 15;

  private static final double WORDS_RIGHT = 40;

  /** Longer lines are hard to read. */
  private static final double WORDS_MAX = 840;

  private static final double AVATAR_X = 16;
  private static final double GAP = 8;

  /** Between the time beside a message and its words. */
  private static final double GUTTER = 12;

  private final TimelineViewModel model;
  private final MessageText text;
  private final FoldedText folded;
  private final Folding folding;
  private final MessageTimes times;
  private final Translations translations;
  private final Avatar avatar;
  private final TextLine author;
  private final Label time = label("message-time");
  private final Node sending = Icons.of("sending");
  private final SendStateBar undelivered;
  private @Nullable MessageCellModel row;
  private Object key = this;

  MessageCell(
      TimelineViewModel model,
      MessageText text,
      Folding folding,
      MessageTimes times,
      TimeTip tip,
      Translations translations) {
    this.model = model;
    this.text = text;
    this.folding = folding;
    this.avatar = new Avatar(text.pictures());
    this.author = new TextLine(text.pictures(), "message-author");
    this.times = times;
    this.translations = translations;
    this.folded = new FoldedText(text, folding, more());
    this.undelivered = new SendStateBar(model, text.pictures(), translations);
    sending.getStyleClass().add("message-state");
    sending.setAccessibleText(translations.of("timeline.sending"));
    getStyleClass().add("message-cell");
    author.getStyleClass().add("toned");
    setAccessibleRole(AccessibleRole.LIST_ITEM);
    getChildren().setAll(avatar, author, time, folded);
    tip.install(time, this);
  }

  private Button more() {
    Button more = new Button(translations.of("timeline.show-all"));
    more.setOnAction(_ -> unfold());
    return more;
  }

  private void unfold() {
    folding.unfold(key, getTranslateY());
    folded.requestLayout();
    requestLayout();
  }

  private static Label label(String styleClass) {
    Label label = new Label();
    label.getStyleClass().add(styleClass);
    return label;
  }

  /**
   * The room that words have in a cell of that width.
   *
   * @param scale of the text, 1 at the usual size
   */
  static double wordsWidth(double width, double scale) {
    return Math.clamp(width - WORDS_X * scale - WORDS_RIGHT, 0, WORDS_MAX * scale);
  }

  /** Larger letters want a longer line, and more room for the face and the time before it. */
  private double scale() {
    return author.getFont().getSize() / USUAL_FONT;
  }

  private double wordsX() {
    return snapPositionX(WORDS_X * scale());
  }

  /** What is shown. */
  MessageCellModel row() {
    return Objects.requireNonNull(row, "shows nothing yet");
  }

  @Override
  protected void update(TimelineItem item) {
    MessageCellModel next = model.row(item);
    if (row == null || !row.content().equals(next.content())) {
      text.setContent(next.content());
    }
    key = item.key();
    folded.show(key);
    row = next;
    head(next);
    showState(next.pending());
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
    PendingMessage pending = next.pending();
    if (pending == null) {
      return translations.of(
          "timeline.message", next.name(), time, MessageText.inOrder(next.content()));
    }
    String state = shows(undelivered) ? undelivered.reason(pending) : sending.getAccessibleText();
    return translations.of(
        "timeline.message.pending", next.name(), time, MessageText.inOrder(next.content()), state);
  }

  /** Asks whether an undelivered message is to be deleted, if it still shows here. */
  void askToDelete(PendingMessage pending) {
    if (pending.equals(row().pending())) {
      undelivered.ask(pending);
    }
  }

  @Override
  protected int offsetAt(double x, double y) {
    Point2D point = text.parentToLocal(folded.parentToLocal(x, y));
    return text.offsetAt(point.getX(), point.getY());
  }

  @Override
  protected void showSelection(int from, int to) {
    text.select(from, to);
  }

  private void head(MessageCellModel next) {
    boolean headed = next.startsGroup();
    String at = headed ? times.time(next.at()) : times.narrowTime(next.at());
    time.setText(headed && next.own() ? translations.of("timeline.own-time", at) : at);
    avatar.setVisible(headed);
    author.setVisible(headed);
    avatar.show(next.author().value(), next.name());
    author.setText(next.name());
    Tone.show(author, next.author().value());
    pseudoClassStateChanged(HEADED, headed);
    pseudoClassStateChanged(OWN, next.own());
  }

  private void showState(@Nullable PendingMessage pending) {
    getChildren().removeAll(sending, undelivered);
    boolean failed = pending != null && pending.state().isUndelivered();
    if (pending != null && failed) {
      undelivered.show(pending);
      getChildren().add(undelivered);
    } else if (pending != null) {
      getChildren().add(sending);
    }
    pseudoClassStateChanged(SENDING, pending != null && !failed);
    pseudoClassStateChanged(UNDELIVERED, failed);
  }

  @Override
  protected double computePrefHeight(double width) {
    double inner = wordsWidth(width, scale());
    double state = shows(undelivered) ? GAP / 2 + undelivered.prefHeight(inner) : 0;
    return snappedTopInset()
        + headHeight()
        + folded.prefHeight(inner)
        + state
        + snappedBottomInset();
  }

  @Override
  protected void layoutChildren() {
    double inner = wordsWidth(getWidth(), scale());
    double top = snappedTopInset();
    double textY = top + headHeight();
    double textHeight = folded.prefHeight(inner);
    folded.resizeRelocate(wordsX(), textY, inner, textHeight);
    if (author.isVisible()) {
      layOutHead(top, inner);
    } else {
      time.autosize();
      place(time, wordsX() - GUTTER - time.getWidth(), textY + folded.getBaselineOffset());
    }
    if (shows(sending)) {
      sending.autosize();
      place(sending, wordsX() + inner + GAP, textY + folded.getBaselineOffset());
    }
    if (shows(undelivered)) {
      double y = textY + textHeight + GAP / 2;
      undelivered.resizeRelocate(wordsX(), y, inner, undelivered.prefHeight(inner));
    }
  }

  private void layOutHead(double top, double inner) {
    avatar.autosize();
    avatar.relocate(AVATAR_X, top + 2);
    time.autosize();
    double widest = Math.max(0, inner - time.getWidth() - GAP);
    author.resize(Math.min(widest, snapSizeX(author.prefWidth(-1))), author.prefHeight(-1));
    author.relocate(wordsX(), top);
    place(time, wordsX() + author.getWidth() + GAP, top + author.getBaselineOffset());
  }

  private double headHeight() {
    return author.isVisible() ? snapSizeY(author.prefHeight(-1)) + 2 : 0;
  }

  private static void place(Node node, double x, double baseLine) {
    node.relocate(x, baseLine - node.getBaselineOffset());
  }

  private boolean shows(Node part) {
    return getChildren().contains(part);
  }
}
