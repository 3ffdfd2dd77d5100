package dev.levelup.chat.client.ui.settings;

import dev.levelup.chat.client.state.ForeignText;
import dev.levelup.chat.client.sync.room.Ignoring;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.text.TextLine;
import dev.levelup.chat.protocol.UserId;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The people whom the user ignores; each can be taken back. */
final class IgnoredView extends VBox {
  private final Ignoring ignoring;
  private final EmojiPictures pictures;
  private final Translations translations;

  /**
   * @param pictures the emoji images, for names
   */
  IgnoredView(Ignoring ignoring, EmojiPictures pictures, Translations translations) {
    this.ignoring = ignoring;
    this.pictures = pictures;
    this.translations = translations;
    setId("settings-ignored");
    show();
  }

  /** The text for the search. */
  String words() {
    return translations.of("settings.ignored") + " " + translations.of("settings.ignored.help");
  }

  private void show() {
    Map<UserId, String> names = ignoring.people().names();
    Label none = new Label(translations.of("settings.ignored.none"));
    none.getStyleClass().add("settings-row-help");
    none.setVisible(names.isEmpty());
    none.setManaged(names.isEmpty());
    getChildren()
        .setAll(
            new RowView(
                translations.of("settings.ignored"),
                translations.of("settings.ignored.help"),
                none));
    names.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .forEach(each -> getChildren().add(row(each.getKey(), each.getValue())));
  }

  private HBox row(UserId person, String written) {
    String words = ForeignText.name(written, person.value());
    TextLine name = new TextLine(pictures, "settings-ignored-name");
    name.setText(words);
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setMaxWidth(Double.MAX_VALUE);
    Button stop = new Button(translations.of("person.ignore.stop"));
    stop.getStyleClass().add("settings-ignored-stop");
    stop.setMinWidth(USE_PREF_SIZE);
    stop.setAccessibleText(
        translations.of("settings.value", translations.isolate(words), stop.getText()));
    stop.setOnAction(_ -> stop(person));
    HBox row = new HBox(name, stop);
    row.getStyleClass().add("settings-list-row");
    return row;
  }

  private void stop(UserId person) {
    ignoring.stop(person);
    show();
  }
}
