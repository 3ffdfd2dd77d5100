package dev.levelup.chat.client.ui.invites;

import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.text.TextLine;
import dev.levelup.chat.client.ui.timeline.MessageTimes;
import dev.levelup.chat.protocol.InviteList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** An open invitation: who made it, what it is still good for, and the button that ends it. */
final class InviteRow extends HBox {
  InviteRow(
      InviteList.Open invite,
      InvitesViewModel model,
      MessageTimes times,
      EmojiPictures pictures,
      Translations translations) {
    getStyleClass().add("invite-row");
    String who = model.maker(invite);
    String until =
        translations.of("invites.until", times.moment(invite.expiresAt()), model.left(invite));
    TextLine maker = new TextLine(pictures, "invite-maker");
    maker.setText(who);
    Label good = new Label(until);
    good.getStyleClass().add("invite-good");
    good.setWrapText(true);
    VBox texts = new VBox(maker, good);
    texts.setMinWidth(0);
    HBox.setHgrow(texts, Priority.ALWAYS);
    Button revoke = new Button(translations.of("invites.revoke"));
    revoke.getStyleClass().add("invite-revoke");
    revoke.setMinWidth(USE_PREF_SIZE);
    revoke.setAccessibleText(translations.of("invites.revoke.spoken", who, until));
    revoke.disableProperty().bind(model.busyProperty());
    revoke.setOnAction(_ -> model.revoke(invite));
    getChildren().setAll(texts, revoke);
  }
}
