package dev.levelup.chat.client.ui.timeline;

import dev.levelup.chat.client.state.Room;
import dev.levelup.chat.client.state.TimelineItem;
import dev.levelup.chat.client.state.TimelineItem.StartOfHistory;
import dev.levelup.chat.client.ui.avatar.Avatar;
import dev.levelup.chat.client.ui.avatar.AvatarImages;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.TextBlock;
import javafx.event.Event;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/**
 * The start of history, above the first message of a room; without one it offers to invite people.
 */
final class StartCell extends BoxCell {
  private final ReadingViewModel reading;
  private final ActionsViewModel actions;
  private final Translations translations;
  private final Avatar avatar;
  private final TextBlock title;
  private final TextBlock text;
  private final VBox invite;

  /**
   * @param avatars the pictures of people and rooms, and the emoji images, for the room's name
   */
  StartCell(
      ReadingViewModel reading,
      ActionsViewModel actions,
      AvatarImages avatars,
      Translations translations) {
    VBox box = new VBox();
    super("start-of-history", box);
    this.reading = reading;
    this.actions = actions;
    avatar = new Avatar(avatars);
    title = new TextBlock(avatars.emoji(), "start-title");
    text = new TextBlock(avatars.emoji(), "start-text");
    invite = new VBox(inviteButton(translations));
    invite.getStyleClass().add("start-invite");
    invite.managedProperty().bind(invite.visibleProperty());
    this.translations = translations;
    setAccessibleRole(AccessibleRole.TEXT);
    box.getChildren().setAll(avatar, title, text, invite);
  }

  private Button inviteButton(Translations translations) {
    Button button = new Button(translations.of("rooms.add.invite"));
    button.setId("start-invite");
    button.setFocusTraversable(false);
    button.setOnAction(_ -> invite());
    return button;
  }

  /** The offer may be gone when the card closes: the focus goes back to the list. */
  private void invite() {
    returnFocus();
    fireEvent(new Event(TimelineView.INVITE));
  }

  @Override
  protected void update(TimelineItem item) {
    Room room = reading.room();
    if (room != null) {
      avatar.show(room.id().toString(), room.name(), room.avatar()); // as in the side bar
      String name = translations.isolate(room.name());
      title.setText(translations.of("timeline.start.title", name));
      text.setText(translations.of("timeline.start.text." + room.id().kind().word(), name));
      setAccessibleText(title.getText() + " " + text.getText());
      offerToInvite(((StartOfHistory) item).isAlone() && actions.mayInvite(room.id().kind()));
    }
  }

  private void offerToInvite(boolean offer) {
    if (!offer) {
      returnFocus();
    }
    invite.setVisible(offer);
  }
}
