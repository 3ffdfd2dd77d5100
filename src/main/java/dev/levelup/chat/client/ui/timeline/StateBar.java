package dev.levelup.chat.client.ui.timeline;

import dev.levelup.chat.client.state.PendingMessage;
import dev.levelup.chat.client.ui.i18n.FailureWords;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.text.TextBlock;
import dev.levelup.chat.protocol.ClientMessageId;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

/** Below a message that was not delivered: why, and what the user can do about it. */
final class SendStateBar extends HBox {
  private final ActionsViewModel actions;
  private final Translations translations;
  private final TextBlock text;

  /**
   * @param pictures draws the emoji in what a server says
   */
  SendStateBar(ActionsViewModel actions, EmojiPictures pictures, Translations translations) {
    this.actions = actions;
    this.text = new TextBlock(pictures);
    this.translations = translations;
    getStyleClass().addAll("message-state", "undelivered");
    setAccessibleRole(AccessibleRole.TEXT);
  }

  /** Shows why a message was not delivered. */
  void show(PendingMessage pending) {
    ClientMessageId id = pending.id();
    say(
        reason(pending),
        button("action.try-again", "message-retry", () -> actions.retry(id)),
        button("timeline.delete", "message-delete", () -> ask(pending)));
  }

  /** What is deleted here is nowhere else: the user is asked. */
  void ask(PendingMessage pending) {
    Button keep = button("timeline.keep", "message-keep", () -> show(pending));
    say(
        translations.of("timeline.delete.sure"),
        button("timeline.delete", "message-delete-now", () -> actions.discard(pending.id())),
        keep);
    keep.requestFocus();
  }

  /** Why it was not delivered. */
  private String reason(PendingMessage pending) {
    return reason(pending, translations);
  }

  /** Why a message was not delivered. */
  static String reason(PendingMessage pending, Translations translations) {
    return pending.why() == null
        ? translations.of("timeline.undelivered")
        : translations.of(
            "timeline.refused", translations.isolate(FailureWords.of(translations, pending.why())));
  }

  private void say(String what, Button... actions) {
    text.setText(what);
    setAccessibleText(what);
    getChildren().setAll(text);
    getChildren().addAll(actions);
  }

  private Button button(String key, String styleClass, Runnable action) {
    Button button = new Button(translations.of(key));
    button.getStyleClass().addAll("state-button", styleClass);
    button.setMinWidth(USE_PREF_SIZE);
    button.setFocusTraversable(false);
    button.setOnAction(_ -> action.run());
    return button;
  }
}
