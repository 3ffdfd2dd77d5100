package dev.levelup.chat.client.ui.timeline;

import dev.levelup.chat.client.ui.composer.EditView;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.text.FoundWords;
import dev.levelup.chat.client.ui.text.MentionedNames;
import dev.levelup.chat.client.ui.text.MessageText;
import java.time.Instant;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The text of a message, or the editor in its place. */
final class MessageWords {
  private final MessageCell cell;
  private final MessageText text;
  private final Folding folding;
  private final AsTyped asTyped;
  private final FoldedText folded;
  private Object key = this;
  private final EditView editor;
  private final TimeTip tip;
  private final Translations translations;
  private @Nullable String content;
  private MentionedNames mentioned = MentionedNames.ANY;
  private FoundWords found = FoundWords.NONE;
  private boolean marked;
  private boolean typed;
  private boolean edits;

  MessageWords(MessageCell cell, MessageText text, MessageTools tools, Translations translations) {
    this.cell = cell;
    this.text = text;
    this.folding = tools.folding();
    this.asTyped = tools.asTyped();
    this.editor = tools.editor();
    this.tip = tools.tip();
    this.translations = translations;
    this.folded = new FoldedText(text, folding, more(translations));
  }

  private Button more(Translations translations) {
    Button more = new Button(translations.of("timeline.show-all"));
    more.setOnAction(_ -> unfold());
    return more;
  }

  private void unfold() {
    folding.unfold(key, cell.getTranslateY());
    folded.requestLayout();
    cell.requestLayout();
  }

  /** The text; a child of the cell even while the editor replaces it. */
  Region words() {
    return folded;
  }

  /** The visible node: the text, or the editor in its place. */
  Region node() {
    return edits ? editor : folded;
  }

  /** The height of {@link #node}; 0 where the attachments are the message. */
  double height(double width) {
    return !edits && cell.model().isWordless() ? 0 : node().prefHeight(width);
  }

  /** Sets the names that are shown as mentions; {@link #show} follows. */
  void setMentioned(MentionedNames names) {
    if (!names.equals(mentioned)) {
      mentioned = names;
      text.setMentioned(names);
      content = null;
    }
  }

  /** Sets the words that are marked; {@link #show} follows. */
  void setFound(FoundWords words) {
    found = words;
  }

  /**
   * @param itemKey the key of the item
   */
  void show(Object itemKey, MessageCellModel message) {
    boolean nowTyped = asTyped.shows(itemKey);
    if (!message.content().equals(content) || marked != message.isEdited() || typed != nowTyped) {
      content = message.content();
      marked = message.isEdited();
      typed = nowTyped;
      text.setContent(content, marked ? translations.of("timeline.edited.mark") : "", typed);
      text.note().forEach(each -> tip.install(each, this::edited));
    }
    text.mark(found);
    key = itemKey;
    folded.show(itemKey);
  }

  /** The emoji images. */
  EmojiPictures pictures() {
    return text.pictures();
  }

  /** The words as assistive tools hear them: those that are shown, in their true order. */
  String spoken() {
    return text.getAccessibleText();
  }

  /** Whether the message has markup, so that it can be shown formatted or as typed. */
  boolean isFormatted() {
    return text.isFormatted();
  }

  /** Whether it is shown as typed. */
  boolean isTyped() {
    return typed;
  }

  /** Shows it as typed, or formatted again. */
  void toggleTyped() {
    asTyped.toggle(key, cell.getTranslateY());
    show(key, cell.model());
    cell.requestLayout();
  }

  private String edited() {
    Instant at = cell.model().edit().at();
    return cell.model().edit().waiting() == null && at != null
        ? translations.of("timeline.edited.at", tip.times().full(at))
        : translations.of("timeline.edit.sending");
  }

  /** Shows or removes the editor in place of the text. All cells share one editor. */
  void setEdited(List<Node> nodes, boolean now) {
    if (!now && !edits) {
      return;
    }
    folded.setVisible(!now);
    boolean isHere = nodes.contains(editor);
    if (now && !isHere) {
      nodes.add(editor);
    } else if (!now && isHere) {
      nodes.remove(editor);
    }
    edits = now;
  }

  /** The offset in the text nearest to a point of the cell. */
  int offsetAt(double x, double y) {
    Point2D point = text.parentToLocal(folded.parentToLocal(x, y));
    return edits ? 0 : text.offsetAt(point.getX(), point.getY());
  }

  void select(int from, int to) {
    text.select(from, to);
  }
}
