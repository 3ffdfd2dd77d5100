package dev.levelup.chat.client.ui.moderation;

import atlantafx.base.theme.Styles;
import dev.levelup.chat.client.ui.card.Confirmation;
import dev.levelup.chat.client.ui.card.DialogCard;
import dev.levelup.chat.client.ui.field.LineInput;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.theme.FieldRules;
import dev.levelup.chat.client.ui.theme.FormField;
import dev.levelup.chat.client.ui.theme.Icons;
import dev.levelup.chat.protocol.BanRequest;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;

/** Asks whether to ban somebody, why, and what happens to their messages. */
final class BanCard extends DialogCard {
  private final StringProperty reason = new SimpleStringProperty(this, "reason", "");
  private final CheckBox deletes = new CheckBox();
  private final FormField field;

  /**
   * @param text what happens
   * @param confirmation runs the request, and closes the card
   * @param request bans the person
   * @param pictures the emoji images, for names and text from the server
   * @param close closes the card
   */
  BanCard(
      String text,
      Confirmation confirmation,
      Function<BanRequest, Confirmation.Request> request,
      EmojiPictures pictures,
      Translations translations,
      Runnable close) {
    super(translations.of("ban.title"));
    setId("ban-card");
    setAccessibleHelp(text);
    field = reasonField(pictures, translations);
    deletes.setId("ban-deletes");
    deletes.setText(translations.of("ban.deletes"));
    deletes.setWrapText(true);
    deletes.setMinHeight(USE_PREF_SIZE);
    Button cancel = cancel("ban-cancel", translations, close);
    Button submit =
        button(
            "ban-submit",
            translations.of("ban.submit"),
            () -> confirmation.send(request.apply(wanted())));
    submit.getStyleClass().add(Styles.DANGER);
    getChildren()
        .addAll(
            text(text, pictures),
            field,
            deletes,
            error("ban-error", confirmation.errorProperty(), pictures),
            buttons(cancel, submit));
    waitWhile(confirmation.busyProperty());
  }

  private FormField reasonField(EmojiPictures pictures, Translations translations) {
    LineInput input = new LineInput(Icons.of("room-description"), pictures);
    input.setId("ban-reason");
    return new FormField(
        translations.of("ban.reason"),
        input,
        reason,
        translations.of("field.too-long", FieldRules.ONE_LINE),
        new SimpleStringProperty(""),
        pictures);
  }

  private BanRequest wanted() {
    String why = reason.get().strip();
    return new BanRequest(why.isEmpty() ? null : why, deletes.isSelected());
  }

  @Override
  protected void focusFirst() {
    field.focus();
  }
}
