package dev.levelup.chat.client.ui.shell;

import dev.levelup.chat.client.ui.getin.InvitationForm;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.shell.ClosedRoom.Remedy;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.text.TextBlock;
import dev.levelup.chat.client.ui.theme.Icons;
import dev.levelup.chat.client.ui.theme.Visibility;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Shown in place of a room's messages: why they are not shown, and what the user can do. */
final class ClosedRoomView extends VBox {
  private static final PseudoClass DENIED = PseudoClass.getPseudoClass("denied");

  /**
   * @param pictures the emoji images, for names and text from the server
   */
  ClosedRoomView(RoomViewModel model, EmojiPictures pictures, Translations translations) {
    getStyleClass().add("notice-screen");
    setAccessibleRole(AccessibleRole.TEXT);
    ObservableValue<@Nullable ClosedRoom> closed = model.closedProperty();
    StackPane badge = new StackPane(Icons.of("closed"));
    badge.getStyleClass().add("notice-badge");
    TextBlock title = new TextBlock(pictures, "notice-title");
    title.textProperty().bind(closed.map(ClosedRoom::title).orElse(""));
    TextBlock text = new TextBlock(pictures, "notice-text");
    text.textProperty().bind(closed.map(ClosedRoom::text).orElse(""));
    Button remedy = new Button();
    remedy.setId("closed-remedy");
    remedy.getStyleClass().add("accent");
    remedy.textProperty().bind(closed.map(ClosedRoom::remedy).map(r -> caption(r, translations)));
    remedy.setOnAction(_ -> model.remedy());
    InvitationForm invitation = new InvitationForm(model.invitation(), pictures, translations);
    getChildren()
        .setAll(
            badge,
            title,
            text,
            invitation,
            new UndeliveredView(model, pictures, translations),
            remedy);
    Visibility.when(closed.map(Objects::nonNull).orElse(false), this);
    Visibility.when(closed.map(now -> hasButton(now.remedy())).orElse(false), remedy);
    Visibility.when(
        closed
            .map(now -> now.remedy() == Remedy.INVITATION && model.invitation().isOffered())
            .orElse(false),
        invitation);
    closed.subscribe(this::name);
  }

  private void name(@Nullable ClosedRoom closed) {
    boolean denied = closed != null && closed.denied();
    setId(denied ? "access-denied" : "room-failed");
    pseudoClassStateChanged(DENIED, denied);
    setAccessibleText(closed == null ? "" : closed.title() + " " + closed.text());
  }

  private static boolean hasButton(Remedy remedy) {
    return remedy != Remedy.NONE && remedy != Remedy.INVITATION;
  }

  private static String caption(Remedy remedy, Translations translations) {
    return switch (remedy) {
      case NONE, INVITATION -> "";
      case TRY_AGAIN -> translations.of("action.try-again");
      case ENTER -> translations.of("closed.enter");
      case SIGN_IN -> translations.of("action.sign-in");
    };
  }
}
