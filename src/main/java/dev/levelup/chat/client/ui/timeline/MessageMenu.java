package dev.levelup.chat.client.ui.timeline;

import dev.levelup.chat.client.state.PendingMessage;
import dev.levelup.chat.client.state.TimelineItem;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.pane.TextSelection;
import dev.levelup.chat.client.ui.text.MessageText;
import dev.levelup.chat.client.ui.text.TextLine;
import dev.levelup.chat.client.ui.text.WebAddress;
import dev.levelup.chat.client.ui.theme.Clipboards;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import org.jspecify.annotations.Nullable;

/** The context menu of a message. One instance for all messages. */
final class MessageMenu {
  private final ActionsViewModel actions;
  private final TextSelection<TimelineItem> selection;
  private final Transcript transcript;
  private final Translations translations;
  private final ContextMenu menu = new ContextMenu();
  private final HeldShift shift = new HeldShift(menu);

  /**
   * @param selection the selected text, which the menu can copy
   */
  MessageMenu(
      ActionsViewModel actions,
      TextSelection<TimelineItem> selection,
      Transcript transcript,
      Translations translations) {
    this.actions = actions;
    this.selection = selection;
    this.transcript = transcript;
    this.translations = translations;
  }

  /** Opens the menu for a message; a no-op for other items. */
  void open(ContextMenuEvent event) {
    Node under = event.getPickResult().getIntersectedNode();
    if (cellAround(event) instanceof MessageCell cell) {
      menu.getItems().setAll(answers(cell));
      menu.getItems().addAll(copies(cell, MessageText.linkOf(under)));
      menu.getItems().add(item("person", cell::askAuthor));
      menu.getItems().addAll(readMark(cell));
      menu.getItems().addAll(remedies(cell));
      menu.show(cell, event.getScreenX(), event.getScreenY());
      event.consume();
    }
  }

  private static @Nullable Node cellAround(ContextMenuEvent event) {
    Node node = event.getTarget() instanceof Node target ? target : null;
    while (node != null && !(node instanceof MessageCell)) {
      node = node.getParent();
    }
    return node;
  }

  private List<MenuItem> copies(MessageCell cell, @Nullable WebAddress link) {
    MessageCellModel message = cell.model();
    boolean formatted = cell.words().isFormatted();
    List<MenuItem> items = new ArrayList<>();
    if (!selection.isEmpty()) {
      items.add(copy("copy-selection", transcript.of(selection.parts())));
    }
    if (link != null) {
      items.add(copy("copy-link", link.value()));
    }
    String copyText = formatted ? "copy-typed" : "copy-text";
    items.add(copy(copyText, MessageText.inOrder(message.content())));
    items.add(copy("copy-message", transcript.of(message)));
    if (formatted) {
      String view = cell.words().isTyped() ? "show-formatted" : "show-typed";
      items.add(item(view, () -> toggleTyped(cell, message)));
    }
    return items;
  }

  private List<MenuItem> answers(MessageCell cell) {
    List<MenuItem> items = new ArrayList<>();
    if (cell.mayReply()) {
      items.add(item("reply", cell::reply));
    }
    if (cell.model().quote() != null) {
      items.add(item("original", cell::openOriginal));
    }
    if (cell.mayReact()) {
      items.add(reactions(cell));
    }
    if (cell.mayChange()) {
      items.add(item("edit", cell::edit));
    }
    if (!items.isEmpty()) {
      items.add(new SeparatorMenuItem());
    }
    return items;
  }

  private Menu reactions(MessageCell cell) {
    MessageCellModel asked = cell.model();
    Menu react = new Menu(translations.of("timeline.react"));
    react.setId("react");
    for (UsualReaction each : UsualReaction.values()) {
      TextLine emoji = new TextLine(cell.words().pictures());
      emoji.setText(each.emoji());
      MenuItem item = new MenuItem(translations.of(each.wordsKey()), emoji);
      item.setId(each.id());
      item.setOnAction(_ -> react(cell, asked, each));
      react.getItems().add(item);
    }
    react.getItems().add(item("react-other", () -> pick(cell, asked)));
    return react;
  }

  private static void react(MessageCell cell, MessageCellModel asked, UsualReaction usual) {
    if (asked.equals(cell.model())) {
      cell.react(usual.emoji());
    }
  }

  private static void pick(MessageCell cell, MessageCellModel asked) {
    if (asked.equals(cell.model())) {
      cell.pickReaction(cell.words().node());
    }
  }

  private List<MenuItem> readMark(MessageCell cell) {
    MessageCellModel asked = cell.model();
    return cell.mayMarkUnread()
        ? List.of(new SeparatorMenuItem(), item("mark-unread", () -> markUnread(cell, asked)))
        : List.of();
  }

  private static void markUnread(MessageCell cell, MessageCellModel asked) {
    if (asked.equals(cell.model())) {
      cell.markUnread();
    }
  }

  private List<MenuItem> remedies(MessageCell cell) {
    List<MenuItem> items = new ArrayList<>();
    if (cell.mayDelete()) {
      MessageCellModel asked = cell.model();
      PendingMessage pending = asked.pending();
      items.add(new SeparatorMenuItem());
      if (pending != null && asked.isUndelivered()) {
        items.add(item("send-again", () -> actions.retry(pending.id())));
      }
      items.add(item("delete", () -> delete(cell, asked)));
    }
    return items;
  }

  private static void toggleTyped(MessageCell cell, MessageCellModel asked) {
    if (asked.equals(cell.model())) {
      cell.words().toggleTyped();
    }
  }

  /** The cell may have been reused for another message since the menu opened. */
  private void delete(MessageCell cell, MessageCellModel asked) {
    if (asked.equals(cell.model())) {
      cell.delete(shift.isDown());
    }
  }

  private MenuItem copy(String id, String what) {
    return item(id, () -> Clipboards.copy(what));
  }

  private MenuItem item(String id, Runnable action) {
    MenuItem item = new MenuItem(translations.of("timeline.menu." + id));
    item.setId(id);
    item.setOnAction(_ -> action.run());
    return item;
  }
}
