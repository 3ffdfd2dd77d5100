package dev.levelup.chat.client.ui.members;

import dev.levelup.chat.client.state.ForeignText;
import dev.levelup.chat.client.ui.avatar.Avatar;
import dev.levelup.chat.client.ui.avatar.AvatarImages;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.members.MemberRow.Heading;
import dev.levelup.chat.client.ui.members.MemberRow.Person;
import dev.levelup.chat.client.ui.text.TextLine;
import dev.levelup.chat.protocol.UserId;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** A member, or with {@code :heading} the heading of a role. */
final class MemberCell extends ListCell<MemberRow> {
  private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");

  private static final PseudoClass ABSENT = PseudoClass.getPseudoClass("absent");

  private final MembersViewModel model;
  private final Consumer<Person> open;
  private final Translations translations;
  private final Label heading = new Label();
  private final Avatar avatar;
  private final TextLine name;
  private final PresenceDot dot;
  private final HBox person;

  /**
   * @param open shows a member's card
   * @param menu shows a member's menu
   */
  MemberCell(
      MembersViewModel model,
      Consumer<Person> open,
      BiConsumer<Person, ContextMenuEvent> menu,
      AvatarImages avatars,
      Translations translations) {
    this.model = model;
    this.open = open;
    this.translations = translations;
    getStyleClass().add("member-cell");
    heading.getStyleClass().add("member-heading");
    avatar = new Avatar(avatars);
    name = new TextLine(avatars.emoji(), "member-name");
    name.setMinWidth(0);
    HBox.setHgrow(name, Priority.ALWAYS);
    dot = new PresenceDot();
    dot.setVisible(model.tellsPresence());
    StackPane face = new StackPane(avatar, dot);
    face.getStyleClass().add("member-face");
    face.setMaxHeight(USE_PREF_SIZE); // Otherwise the avatar is at the foot of the row.
    person = new HBox(face, name);
    person.getStyleClass().add("member-row");
    setPrefWidth(0); // As wide as the list.
    setOnMouseClicked(this::clicked);
    setOnContextMenuRequested(
        event -> {
          if (getItem() instanceof Person shown) {
            menu.accept(shown, event);
          }
        });
    model.presenceNumberProperty().subscribe(_ -> showPresence());
  }

  private void clicked(MouseEvent click) {
    if (click.getButton() == MouseButton.PRIMARY && getItem() instanceof Person shown) {
      open.accept(shown);
    }
  }

  @Override
  protected void updateItem(@Nullable MemberRow row, boolean empty) {
    super.updateItem(row, empty);
    pseudoClassStateChanged(HEADING, !empty && row instanceof Heading);
    if (empty || row == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    switch (row) {
      case Heading shown -> show(shown);
      case Person shown -> show(shown);
    }
  }

  private void showPresence() {
    if (!isEmpty() && getItem() instanceof Person shown) {
      Boolean online = model.online(shown.member().id());
      dot.show(online);
      pseudoClassStateChanged(ABSENT, Boolean.FALSE.equals(online));
      setAccessibleText(
          online == null
              ? name.getText()
              : translations.of(
                  online ? "members.online" : "members.away",
                  translations.isolate(name.getText())));
    }
  }

  private void show(Heading shown) {
    String role = "members.role." + shown.role().name().toLowerCase(Locale.ROOT);
    heading.setText(translations.of(role, shown.count()));
    setAccessibleText(heading.getText());
    setGraphic(heading);
  }

  private void show(Person shown) {
    UserId id = shown.member().id();
    String words = ForeignText.name(shown.member().name(), id.value());
    avatar.show(id, words, shown.member().avatar());
    name.setText(words);
    setGraphic(person);
    showPresence();
  }
}
