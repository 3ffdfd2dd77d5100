package dev.levelup.chat.client.ui.moderation;

import dev.levelup.chat.client.state.ForeignText;
import dev.levelup.chat.client.ui.avatar.Avatar;
import dev.levelup.chat.client.ui.avatar.AvatarImages;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.text.TextBlock;
import dev.levelup.chat.client.ui.theme.WrappedLabel;
import dev.levelup.chat.protocol.Ban;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A ban: who, when and why, and the button that lifts it. */
final class BanRow extends HBox {
  private final Button lift = new Button();

  /**
   * @param time when the ban was made
   * @param isLifting whether the server was asked to lift it
   * @param avatars the pictures of people and rooms, and the emoji images, for the name and the
   *     reason
   */
  BanRow(Ban ban, String time, boolean isLifting, AvatarImages avatars, Translations translations) {
    getStyleClass().add("ban-row");
    String id = ban.id().value();
    String name = ForeignText.name(ban.name(), id);
    Avatar avatar = new Avatar(avatars);
    avatar.show(ban.id(), name, null);
    Label at = WrappedLabel.of(translations.of("bans.since", time), "ban-time");
    VBox texts = new VBox(block(name, "ban-name", avatars.emoji()));
    String reason = ForeignText.line(Objects.requireNonNullElse(ban.reason(), ""));
    if (!reason.isEmpty()) {
      texts.getChildren().add(block(reason, "ban-reason", avatars.emoji()));
    }
    texts.getChildren().add(at);
    texts.getStyleClass().add("ban-texts");
    HBox.setHgrow(texts, Priority.ALWAYS);
    lift.setText(translations.of(isLifting ? "action.busy" : "bans.lift"));
    lift.getStyleClass().add("ban-lift");
    lift.setMinWidth(USE_PREF_SIZE);
    lift.setAccessibleText(translations.of("bans.lift-of", translations.isolate(name)));
    getChildren().setAll(avatar, texts, lift);
  }

  void setOnLift(Runnable action) {
    lift.setOnAction(_ -> action.run());
  }

  private static TextBlock block(String text, String styleClass, EmojiPictures pictures) {
    TextBlock block = new TextBlock(pictures, styleClass);
    block.setText(text);
    return block;
  }
}
