package dev.levelup.chat.client.ui.person;

import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

/** The menu of a person: the same actions as on their card. */
public final class PersonMenu {
  private final PersonActions actions;
  private final ContextMenu menu = new ContextMenu();

  public PersonMenu(PersonActions actions) {
    this.actions = actions;
  }

  /** Opens the menu that an event asks for, if anything can be done with the person. */
  public void open(PersonEvent event) {
    var asked = event.asked();
    menu.getItems().setAll(actions.of(event.person()).stream().map(PersonMenu::item).toList());
    if (asked != null && event.getTarget() instanceof Node owner && !menu.getItems().isEmpty()) {
      menu.show(owner, asked.getScreenX(), asked.getScreenY());
    }
  }

  private static MenuItem item(PersonAction action) {
    MenuItem item = new MenuItem();
    item.setId(action.id());
    item.textProperty().bind(action.words());
    item.setOnAction(_ -> action.run().run());
    return item;
  }
}
