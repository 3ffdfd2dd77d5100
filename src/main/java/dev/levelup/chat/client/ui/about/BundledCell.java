package dev.levelup.chat.client.ui.about;

import dev.levelup.chat.client.bundle.Bundled;
import dev.levelup.chat.client.ui.i18n.Translations;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Name and version of a bundled component, and below them its licences and their addresses. */
final class BundledCell extends ListCell<Bundled> {
  private final Translations translations;
  private final Label title = new Label();
  private final Label licences = new Label();
  private final Label text = new Label();
  private final VBox lines = new VBox(title, licences, text);

  BundledCell(Translations translations) {
    this.translations = translations;
    getStyleClass().add("bundled-cell");
    title.getStyleClass().add("bundled-title");
    licences.getStyleClass().add("bundled-licences");
    text.getStyleClass().add("bundled-text");
    lines.setMaxWidth(Double.MAX_VALUE);
    // As wide as the list: longer text is truncated, but can be copied.
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable Bundled item, boolean empty) {
    super.updateItem(item, empty);
    setGraphic(item == null || empty ? null : lines);
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
