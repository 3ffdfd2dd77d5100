package dev.levelup.chat.client.ui.timeline;

import dev.levelup.chat.client.state.TimelineItem;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.pane.ItemCell;
import dev.levelup.chat.client.ui.text.MessageText;
import dev.levelup.chat.protocol.Quote;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/**
 * A message, as a stack of its parts. With {@code :headed}, the author's avatar and name and the
 * time are above the text; otherwise the message continues the group above, and its time shows
 * beside it on hover. Further pseudo-classes: {@code :own}, {@code :mentioned}, {@code :sending},
 * {@code :undelivered}.
 */
final class MessageCell extends ItemCell<TimelineItem> {
  private static final PseudoClass HEADED = PseudoClass.getPseudoClass("headed");
  private static final PseudoClass OWN = PseudoClass.getPseudoClass("own");
  private static final PseudoClass MENTIONED = PseudoClass.getPseudoClass("mentioned");
  private static final PseudoClass SENDING = PseudoClass.getPseudoClass("sending");
  private static final PseudoClass SOUGHT = PseudoClass.getPseudoClass("sought");
  private static final PseudoClass UNDELIVERED = PseudoClass.getPseudoClass("undelivered");

  private final ReadingViewModel reading;
  private final ReactionTools reactionTools;
  private final SpokenMessage spoken;
  private final MessageHead head;
  private final QuotePart quote;
  private final Originals originals;
  private final MessageWords words;
  private final SendingMark sending;
  private final AttachmentsPart attachments;
  private final ReactionsPart reactions;
  private final StatePart state;
  private final ActionsViewModel actions;
  private final MessageBar bar;
  private @Nullable TimelineItem shown;
  private @Nullable MessageCellModel model;

  MessageCell(
      ReadingViewModel reading,
      ActionsViewModel actions,
      MessageText text,
      MessageTools tools,
      Translations translations) {
    this.reading = reading;
    this.actions = actions;
    this.bar = tools.bar();
    TimeTip tip = tools.tip();
    this.reactionTools = tools.reactions();
    this.spoken = new SpokenMessage(tip.times(), reactionTools.reactors(), translations);
    this.head = new MessageHead(tools.avatars(), tip.times(), translations);
    this.words = new MessageWords(this, text, tools, translations);
    getStyleClass().add("message-cell");
    setAccessibleRole(AccessibleRole.LIST_ITEM);
    getChildren().setAll(head.nodes());
    getChildren().add(words.words());
    this.originals = tools.originals();
    this.quote = new QuotePart(getChildren(), text.pictures(), originals::open, translations);
    this.sending = new SendingMark(getChildren(), translations);
    this.attachments = new AttachmentsPart(this, getChildren(), tools.attachments());
    this.reactions =
        new ReactionsPart(this, getChildren(), reactionTools, text.pictures(), translations);
    this.state = new StatePart(this, getChildren(), actions, text.pictures(), translations);
    tip.install(head.time(), this);
    hoverProperty().subscribe(is -> bar.setHovered(this, is));
  }

  MessageCellModel model() {
    return Objects.requireNonNull(model, "shows nothing yet");
  }

  @Override
  protected void update(TimelineItem item) {
    MessageCellModel next = reading.cells().cellModel(item);
    model = next;
    shown = item;
    words.setMentioned(reading.cells().mentioned(item));
    words.setFound(reading.cells().found());
    words.show(item.key(), next);
    words.setEdited(getChildren(), actions.edit().isEditing(item));
    head.show(next);
    quote.show(next.quote(), next.quoteHidden());
    sending.show(next);
    attachments.show(item.key(), next.attachments());
    reactions.show(next.reactions());
    state.show(item, next);
    pseudoClassStateChanged(HEADED, next.startsGroup());
    pseudoClassStateChanged(OWN, next.own());
    pseudoClassStateChanged(MENTIONED, reading.cells().mentionsSelf(item));
    pseudoClassStateChanged(SENDING, next.isOnItsWay());
    pseudoClassStateChanged(UNDELIVERED, next.isUndelivered());
    pseudoClassStateChanged(SOUGHT, originals.isMarked(item.key()));
    bar.cellChanged(this);
    notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
  }

  /** Builds the text on request: only assistive tools ask for it. */
  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    return attribute == AccessibleAttribute.TEXT && model != null
        ? spoken.of(model, words.spoken())
        : super.queryAccessibleAttribute(attribute, parameters);
  }

  /** The message's text. */
  MessageWords words() {
    return words;
  }

  private TimelineItem shown() {
    return Objects.requireNonNull(shown, "shows nothing yet");
  }

  /** Whether the user may reply to the message. */
  boolean mayReply() {
    return shown != null && actions.mayReply(shown);
  }

  /** Whether the mouse or the keyboard can do anything with the message by the bar. */
  boolean hasActions() {
    return mayReply() || mayChange() || mayReact();
  }

  /** Whether the user may react to the message. */
  boolean mayReact() {
    return shown != null && actions.mayReact(shown);
  }

  /** Adds the user's reaction, or removes it. */
  void react(String emoji) {
    actions.react(shown(), emoji);
  }

  /** Opens the picker of reactions below a node. */
  void pickReaction(Node near) {
    TimelineItem about = shown();
    reactionTools.pick().accept(near, emoji -> actions.react(about, emoji));
  }

  /** What is being written will reply to the message. */
  void reply() {
    actions.reply(shown());
  }

  /** Goes to what the message replies to; a no-op if it replies to nothing. */
  void openOriginal() {
    Quote quoted = model().quote();
    if (quoted != null) {
      originals.open(quoted);
    }
  }

  /** Asks who the author is. */
  void askAuthor() {
    head.ask();
  }

  /** Whether the user may edit and delete the message; false while it is being edited. */
  boolean mayChange() {
    return shown != null && actions.mayChange(shown) && !actions.edit().isEditing(shown);
  }

  /** Whether the user may delete the message; an undelivered one only from their own list. */
  boolean mayDelete() {
    return actions.mayDelete(shown());
  }

  /** Whether the user may mark the message and all later ones as unread. */
  boolean mayMarkUnread() {
    return reading.mayMarkUnread(shown());
  }

  /** Marks the message and all later ones as unread. */
  void markUnread() {
    reading.markUnreadFrom(shown());
  }

  /** Starts editing the message in place. */
  void edit() {
    actions.edit(shown());
  }

  /** Deletes the message once the user has confirmed. */
  void delete() {
    delete(false);
  }

  /**
   * Deletes the message.
   *
   * @param sure whether to skip the confirmation
   */
  void delete(boolean sure) {
    if (sure) {
      returnFocus();
      actions.delete(shown());
    } else {
      state.ask();
    }
  }

  /**
   * Shows the bar at the upper edge, drawn above the neighbouring cells.
   *
   * @param taken null to remove the bar
   */
  void takeBar(@Nullable MessageBar taken) {
    getChildren().remove(bar);
    if (taken != null) {
      getChildren().add(taken);
    }
    setViewOrder(taken == null ? 0 : -1);
  }

  @Override
  protected void released() {
    attachments.release();
  }

  @Override
  protected void currentChanged(boolean now) {
    bar.setFocused(this, now);
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
        + quote.height(inner)
        + words.height(inner)
        + attachments.height(inner)
        + reactions.height(inner)
        + state.height(inner)
        + snappedBottomInset();
  }

  @Override
  protected void layoutChildren() {
    double x = snapPositionX(WordsColumn.left(head.scale()));
    double inner = WordsColumn.width(getWidth(), head.scale());
    double top = snappedTopInset();
    double quoteY = top + head.height(this);
    double y = quoteY + quote.height(inner);
    quote.layOut(x, quoteY, inner);
    double height = words.height(inner);
    words.node().resizeRelocate(x, y, inner, height);
    double baseline = y + words.node().getBaselineOffset();
    head.layOut(this, x, inner, top, baseline);
    sending.layOut(x + inner, baseline);
    double below = y + height;
    attachments.layOut(x, below, inner);
    below += attachments.height(inner);
    reactions.layOut(x, below, inner);
    state.layOut(x, below + reactions.height(inner), inner);
  }

  /** Moves a node so that its text sits on the given baseline. */
  static void place(Node node, double x, double baseline) {
    node.relocate(x, baseline - node.getBaselineOffset());
  }
}
