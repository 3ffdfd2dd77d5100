package dev.levelup.chat.client.ui.shortcut;

import dev.levelup.chat.client.state.SendKey;
import dev.levelup.chat.client.ui.card.DialogCard;
import dev.levelup.chat.client.ui.i18n.Translations;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** The help card that lists all shortcuts. */
public final class ShortcutsView extends DialogCard {
  private final Translations translations;
  private final KeyNames names;
  private final Button ok;

  /**
   * @param sendKey the chosen send key
   * @param offered what the server offers
   * @param names the names of the keys
   * @param close closes the card
   */
  public ShortcutsView(
      SendKey sendKey, Offered offered, KeyNames names, Translations translations, Runnable close) {
    super(translations.of("shortcuts.title"));
    this.translations = translations;
    this.names = names;
    setId("shortcuts");
    getStylesheets().add(KeysLabel.STYLES);
    ok = button("shortcuts-close", translations.of("action.close"), close);
    ok.setCancelButton(true);
    GridPane list = list(Shortcut.with(sendKey, offered));
    setAccessibleHelp(list.getAccessibleText());
    getChildren().addAll(list, buttons(ok));
  }

  @Override
  protected void focusFirst() {
    ok.requestFocus();
  }

  private GridPane list(List<Shortcut> shortcuts) {
    GridPane list = new GridPane();
    list.getStyleClass().add("shortcut-list");
    ColumnConstraints actions = new ColumnConstraints();
    actions.setHgrow(Priority.ALWAYS);
    ColumnConstraints keys = new ColumnConstraints();
    keys.setHalignment(HPos.RIGHT);
    list.getColumnConstraints().setAll(actions, keys);
    StringBuilder spoken = new StringBuilder();
    for (Shortcut each : shortcuts) {
      String does = translations.of(each.wordsKey());
      list.addRow(list.getRowCount(), text(does), new KeysLabel(names.of(each)));
      spoken.append(does).append(": ").append(names.of(each)).append(". ");
    }
    list.setAccessibleRole(AccessibleRole.TEXT);
    list.setAccessibleText(spoken.toString().strip());
    return list;
  }
}
