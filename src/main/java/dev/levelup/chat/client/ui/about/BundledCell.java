package dev.levelup.chat.client.ui.about;

import dev.levelup.chat.client.bundle.Bundled;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.theme.Icons;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Name and version of a bundled component, below them its licences and their addresses, and a
 * button that shows the licences in full, as a double click does.
 */
final class BundledCell extends ListCell<Bundled> {
  private final Translations translations;
  private final Label title = new Label();
  private final Label licences = new Label();
  private final Label text = new Label();
  private final Button read;
  private final HBox row;

  /**
   * @param open shows the licences of a component
   */
  BundledCell(Translations translations, Consumer<Bundled> open) {
    this.translations = translations;
    getStyleClass().add("bundled-cell");
    title.getStyleClass().add("bundled-title");
    licences.getStyleClass().add("bundled-licences");
    text.getStyleClass().add("bundled-text");
    read = Icons.button("licence", translations.of("about.licence.read"));
    read.setFocusTraversable(false);
    read.setOnAction(_ -> open.accept(getItem()));
    setOnMouseClicked(
        click -> {
          if (click.getClickCount() == 2 && getItem() != null) {
            open.accept(getItem());
          }
        });
    VBox lines = new VBox(title, licences, text);
    HBox.setHgrow(lines, Priority.ALWAYS);
    row = new HBox(lines, read);
    row.getStyleClass().add("bundled-row");
    // As wide as the list: longer text is truncated, but can be copied.
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable Bundled item, boolean empty) {
    super.updateItem(item, empty);
    setGraphic(item == null || empty ? null : row);
    if (item != null && !empty) {
      String name = BundledViewModel.title(item);
      String under = BundledViewModel.licences(item);
      title.setText(translations.isolate(name));
      licences.setText(translations.isolate(under));
      text.setText(translations.isolate(Objects.requireNonNullElse(item.texts().getFirst(), "")));
      setAccessibleText(translations.of("about.bundled.spoken", name, under));
    }
  }
}
