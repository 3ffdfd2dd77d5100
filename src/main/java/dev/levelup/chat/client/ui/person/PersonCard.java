package dev.levelup.chat.client.ui.person;

import dev.levelup.chat.client.ui.avatar.Avatar;
import dev.levelup.chat.client.ui.avatar.AvatarImages;
import dev.levelup.chat.client.ui.card.DialogCard;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.TextBlock;
import dev.levelup.chat.client.ui.theme.Stylesheet;
import dev.levelup.chat.client.ui.theme.Visibility;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Who a person is, and what the user can do with them. */
public final class PersonCard extends DialogCard {
  private final PersonViewModel model;
  private final ObservableValue<List<PersonAction>> offered;
  private final Button close;

  /**
   * @param avatars the pictures of people and rooms, and the emoji images, for the name
   * @param hide closes the card
   */
  public PersonCard(
      PersonViewModel model, AvatarImages avatars, Translations translations, Runnable hide) {
    super(model.name());
    this.model = model;
    setId("person-card");
    getStyleClass().add("person-card");
    getStylesheets().add(Stylesheet.beside(PersonCard.class, "person.css"));
    close = button("person-close", translations.of("action.close"), hide);
    close.setCancelButton(true);
    VBox actions = new VBox();
    actions.getStyleClass().add("person-actions");
    offered = model.actionsProperty();
    offered.subscribe(
        now -> actions.getChildren().setAll(now.stream().map(each -> button(each, hide)).toList()));
    getChildren().setAll(head(avatars, translations), actions, buttons(close));
  }

  @Override
  protected void focusFirst() {
    close.requestFocus();
  }

  private Node head(AvatarImages avatars, Translations translations) {
    Avatar avatar = new Avatar(avatars);
    avatar.show(model.id(), model.name(), model.avatar());
    TextBlock name = new TextBlock(avatars.emoji(), "person-name");
    name.setId("person-name");
    name.setAccessibleRole(AccessibleRole.TEXT);
    name.setText(model.isSelf() ? translations.of("person.you", model.name()) : model.name());
    VBox texts =
        new VBox(
            name,
            line("person-role", model.roleProperty()),
            line("person-since", model.sinceProperty()),
            line("person-presence", model.presenceProperty()));
    texts.getStyleClass().add("person-texts");
    HBox.setHgrow(texts, Priority.ALWAYS);
    HBox head = new HBox(avatar, texts);
    head.getStyleClass().add("person-head");
    return head;
  }

  private static Label line(String id, ObservableValue<String> words) {
    Label line = text("");
    line.setId(id);
    line.textProperty().bind(words);
    Visibility.when(line.textProperty().isNotEmpty(), line);
    return line;
  }

  private static Button button(PersonAction action, Runnable hide) {
    Button button =
        button(
            action.id(),
            action.words().getValue(),
            () -> {
              hide.run();
              action.run().run();
            });
    button.textProperty().bind(action.words());
    button.setMaxWidth(Double.MAX_VALUE);
    button.getStyleClass().addAll("person-action", "flat");
    if (action.danger()) {
      button.getStyleClass().add("danger");
    }
    return button;
  }
}
