package dev.levelup.chat.client.ui.shell;

import dev.levelup.chat.client.ui.attachment.DropTarget;
import dev.levelup.chat.client.ui.attachment.TrayViewModel;
import dev.levelup.chat.client.ui.avatar.AvatarImages;
import dev.levelup.chat.client.ui.composer.ComposerView;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.members.MembersView;
import dev.levelup.chat.client.ui.members.MembersViewModel;
import dev.levelup.chat.client.ui.theme.Icons;
import dev.levelup.chat.client.ui.theme.Visibility;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The open room: its header, the messages or the reason why there are none, the composer. */
final class RoomView extends StackPane {
  private final ComposerView composer;
  private final Button back;
  private final MembersViewModel membersModel;
  private final MembersView members;

  /**
   * @param menu opens the room's menu
   * @param offers the buttons of the screen without a room
   * @param connection shows the state of the connection
   * @param timeline shows the messages
   * @param composer sends messages
   * @param members the members beside the messages
   * @param files takes the files that are dropped
   * @param avatars the pictures of people and rooms, and the emoji images, for names
   */
  RoomView(
      RoomViewModel model,
      Node menu,
      List<Button> offers,
      Node connection,
      Node timeline,
      ComposerView composer,
      MembersViewModel members,
      TrayViewModel files,
      AvatarImages avatars,
      Translations translations) {
    this.composer = composer;
    this.membersModel = members;
    this.members = new MembersView(members, avatars, translations, composer::focusInput);
    this.back = Icons.button("back", translations.of("room.back"));
    getStyleClass().add("room-view");
    back.setId("show-rooms");
    ClosedRoomView closed = new ClosedRoomView(model, avatars.emoji(), translations);
    StackPane middle = new StackPane(timeline, closed);
    timeline.visibleProperty().bind(closed.visibleProperty().not());
    timeline.disableProperty().bind(visibleProperty().not()); // Nobody reads it then.
    VBox.setVgrow(middle, Priority.ALWAYS);
    composer.redirectKeysOf(timeline);
    VBox talk = new VBox(connection, middle, composer, typingLine(model));
    talk.getStyleClass().add("room-talk");
    RoomBody body = new RoomBody(talk, this.members, members);
    VBox.setVgrow(body, Priority.ALWAYS);
    Node toggle = membersButton(translations);
    HBox tools = new HBox(new JoinButton(model, translations), toggle);
    tools.getStyleClass().add("room-tools");
    VBox room =
        new VBox(
            new RoomHeader(model.roomProperty(), back, tools, menu, avatars, translations), body);
    Node welcome = welcome(offers, translations);
    room.visibleProperty().bind(model.roomProperty().map(Objects::nonNull).orElse(false));
    Visibility.when(model.roomProperty().map(Objects::isNull).orElse(true), welcome);
    getChildren().setAll(welcome, room);
    DropTarget.of(this, files, avatars.emoji(), composer::focusInput);
  }

  /** The button to the list of rooms; the shell sets its action and visibility. */
  Button back() {
    return back;
  }

  /** Whether the open room has a list of members. */
  boolean offersMembers() {
    return membersModel.offeredProperty().getValue();
  }

  /** Shows the members and focuses their filter, or hides them. */
  void toggleMembers() {
    membersModel.toggle();
    if (membersModel.shownProperty().getValue()) {
      members.focusFilter();
    } else {
      composer.focusInput();
    }
  }

  private Node membersButton(Translations translations) {
    ToggleButton button = Icons.toggle("members", translations.of("members.toggle"));
    button.setId("show-members");
    button.setOnAction(_ -> membersModel.toggle());
    membersModel.shownProperty().subscribe(button::setSelected);
    Visibility.when(membersModel.offeredProperty(), button);
    return button;
  }

  /** Whether a message can be written, with emoji. */
  boolean offersEmoji() {
    return composer.isEnabled();
  }

  /** Opens the emoji picker for the message that is being written. */
  void chooseEmoji() {
    composer.chooseEmoji();
  }

  /** Focuses the composer's input. */
  void focusComposer() {
    composer.focusInput();
  }

  /** Always there, so that nothing moves when somebody types. */
  private static Label typingLine(RoomViewModel model) {
    Label line = new Label();
    line.setId("typing-line");
    line.textProperty().bind(model.typingProperty());
    line.setMaxWidth(Double.MAX_VALUE);
    line.visibleProperty().bind(line.textProperty().isNotEmpty());
    return line;
  }

  private static Node welcome(List<Button> offers, Translations translations) {
    Label title = new Label(translations.of("welcome.title"));
    title.getStyleClass().add("notice-title");
    Label text = new Label(translations.of("welcome.text"));
    text.getStyleClass().add("notice-text");
    text.setWrapText(true);
    StackPane badge = new StackPane(Icons.of("welcome"));
    badge.getStyleClass().add("notice-badge");
    VBox box = new VBox(badge, title, text);
    box.setId("no-room");
    box.getStyleClass().add("notice-screen");
    box.getChildren().addAll(offers);
    return box;
  }
}
