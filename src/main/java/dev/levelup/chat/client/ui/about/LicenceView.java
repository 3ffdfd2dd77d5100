package dev.levelup.chat.client.ui.about;

import dev.levelup.chat.client.bundle.Bundled;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.theme.Icons;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The licences of one component in full, with a button that leads back to the list. */
final class LicenceView extends VBox {
  private final TextArea text;

  LicenceView(Bundled component, BundledViewModel model, Translations translations, Runnable back) {
    String name = BundledViewModel.title(component);
    Button toList = Icons.button("back", translations.of("about.licence.back"));
    toList.setId("about-licence-back");
    toList.setOnAction(_ -> back.run());
    Label title = new Label(translations.isolate(name));
    title.getStyleClass().add("bundled-title");
    HBox head = new HBox(toList, title);
    head.getStyleClass().add("bundled-head");
    text = new TextArea(translations.of("about.licence.reading"));
    text.setId("about-licence-text");
    text.getStyleClass().addAll("fixed-text", "licence-text");
    text.setEditable(false);
    text.setWrapText(true);
    // Every licence is in English.
    text.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    text.setAccessibleRoleDescription(translations.of("about.licence", name));
    getStyleClass().add("licence");
    getChildren().setAll(head, text);
    model.readLicences(
        component, read -> text.setText(read.orElse(translations.of("about.licence.failed"))));
  }

  void focusText() {
    text.requestFocus();
  }
}
