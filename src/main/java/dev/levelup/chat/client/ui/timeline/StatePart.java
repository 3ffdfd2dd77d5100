package dev.levelup.chat.client.ui.timeline;

import dev.levelup.chat.client.state.PendingChange;
import dev.levelup.chat.client.state.PendingMessage;
import dev.levelup.chat.client.state.TimelineItem;
import dev.levelup.chat.client.ui.i18n.FailureWords;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import java.util.List;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;

/**
 * The bar below a message that was not delivered or whose change was refused: the reason and the
 * user's choices. Also asks for confirmation before a deletion; the cell is {@code :asking} then.
 */
final class StatePart extends OptionalPart<StateBar> {
  private static final PseudoClass ASKING = PseudoClass.getPseudoClass("asking");
  private static final double GAP = WordsColumn.GAP / 2;

  private final MessageCell cell;
  private final ActionsViewModel actions;
  private final EmojiPictures pictures;
  private final Translations translations;
  private @Nullable TimelineItem item;
  private @Nullable MessageCellModel message;
  private boolean isAsking;

  /**
   * @param nodes the children of the cell
   */
  StatePart(
      MessageCell cell,
      List<Node> nodes,
      ActionsViewModel actions,
      EmojiPictures pictures,
      Translations translations) {
    super(nodes);
    this.cell = cell;
    this.actions = actions;
    this.pictures = pictures;
    this.translations = translations;
  }

  @Override
  StateBar create() {
    return new StateBar(pictures);
  }

  /** A confirmation stays open while its message is unchanged. */
  void show(TimelineItem shown, MessageCellModel next) {
    boolean stays = isAsking && shown.equals(item) && next.equals(message);
    item = shown;
    message = next;
    if (!stays) {
      showState();
    }
  }

  private void setAsking(boolean now) {
    isAsking = now;
    cell.pseudoClassStateChanged(ASKING, now);
  }

  private void showState() {
    setAsking(false);
    TimelineItem about = Objects.requireNonNull(item);
    MessageCellModel now = Objects.requireNonNull(message);
    String reason = reason(now, translations);
    PendingMessage pending = now.pending();
    PendingChange refused = now.edit().refused();
    if (pending != null && now.isUndelivered()) {
      Button again = button("action.try-again", "message-retry", () -> actions.retry(pending.id()));
      Button delete = button("timeline.delete", "message-delete", cell::delete);
      HeldShift.onClick(delete, () -> cell.delete(true));
      show().say(reason, again, delete);
    } else if (refused == null || actions.edit().isEditing(about)) {
      hide();
    } else if (refused.isDeletion()) {
      Button again =
          button("action.try-again", "message-delete-again", () -> actions.delete(about));
      show().say(reason, again, dropButton("timeline.keep", refused));
    } else {
      Button edit = button("timeline.edit", "message-edit-again", () -> actions.edit(about));
      show().say(reason, edit, dropButton("timeline.discard", refused));
    }
  }

  private Button dropButton(String words, PendingChange refused) {
    return button(
        words,
        "message-drop",
        () -> {
          cell.returnFocus();
          actions.drop(refused);
        });
  }

  /** Asks the user to confirm the deletion. */
  void ask() {
    TimelineItem about = Objects.requireNonNull(item);
    boolean isHere = Objects.requireNonNull(message).isUndelivered();
    Runnable cancel =
        () -> {
          cell.returnFocus();
          showState();
        };
    Button keep = button("timeline.keep", "message-keep", cancel);
    StateBar bar = show();
    bar.say(
        translations.of(isHere ? "timeline.delete.sure" : "timeline.delete.sure.all"),
        button(
            "timeline.delete",
            "message-delete-now",
            () -> {
              cell.returnFocus();
              actions.delete(about);
            }),
        keep);
    bar.setOnEscape(cancel);
    setAsking(true);
    keep.requestFocus();
  }

  /** Why sending or changing a message failed, as text; empty if it did not. */
  static String reason(MessageCellModel message, Translations translations) {
    PendingMessage pending = message.pending();
    PendingChange refused = message.edit().refused();
    if (pending != null && message.isUndelivered()) {
      return pending.why() == null
          ? translations.of("timeline.undelivered")
          : said("timeline.refused", FailureWords.of(translations, pending.why()), translations);
    }
    if (refused == null || refused.why() == null) {
      return "";
    }
    String key = refused.isDeletion() ? "timeline.delete.refused" : "edit.refused";
    return said(key, FailureWords.of(translations, refused.why()), translations);
  }

  private static String said(String key, String reason, Translations translations) {
    return translations.of(key, translations.isolate(reason));
  }

  private Button button(String words, String styleClass, Runnable action) {
    return StateBar.button(translations.of(words), styleClass, action);
  }

  /** The height of the bar below the text. */
  double height(double width) {
    StateBar bar = shown();
    return bar == null ? 0 : GAP + bar.prefHeight(width);
  }

  /**
   * @param y the bottom edge of the text
   */
  void layOut(double x, double y, double width) {
    StateBar bar = shown();
    if (bar != null) {
      bar.resizeRelocate(x, y + GAP, width, bar.prefHeight(width));
    }
  }
}
