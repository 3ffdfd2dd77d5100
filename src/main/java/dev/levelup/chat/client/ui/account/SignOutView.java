package dev.levelup.chat.client.ui.account;

import atlantafx.base.theme.Styles;
import dev.levelup.chat.client.state.ForeignText;
import dev.levelup.chat.client.ui.card.Card;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.words.Words;
import dev.levelup.chat.protocol.User;
import javafx.scene.control.Button;

/** Asks whether the user wants to be signed out wherever he is, and says what that does. */
public final class SignOutView extends Card {
  private final Button cancel;

  /**
   * @param server its address, for people
   * @param pictures draws the emoji in their name
   * @param close takes the card away
   */
  public SignOutView(
      SignOutViewModel model,
      User user,
      String server,
      EmojiPictures pictures,
      Words words,
      Runnable close) {
    super(words.of("sign-out-everywhere.title"));
    setId("sign-out-card");
    cancel = button("sign-out-cancel", words.of("action.cancel"), close);
    cancel.setCancelButton(true);
    Button submit =
        button("sign-out-submit", words.of("sign-out-everywhere.submit"), model::submit);
    submit.getStyleClass().add(Styles.DANGER);
    submit
        .textProperty()
        .bind(
            model
                .busyProperty()
                .map(busy -> words.of(busy ? "action.busy" : "sign-out-everywhere.submit")));
    String name = words.isolate(ForeignText.name(user));
    String text = words.of("sign-out-everywhere.text", name, server);
    setAccessibleHelp(text);
    getChildren()
        .addAll(
            text(text, pictures),
            error("sign-out-error", model.errorProperty(), pictures),
            buttons(cancel, submit));
    waitWhile(model.busyProperty());
  }

  /** On the way out: Enter by mistake signs nobody out. */
  @Override
  protected void focusFirst() {
    cancel.requestFocus();
  }
}
