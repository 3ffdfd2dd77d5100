package dev.levelup.chat.client.ui.settings;

import atlantafx.base.theme.Styles;
import dev.levelup.chat.client.state.NetworkSettings;
import dev.levelup.chat.client.state.ProxyMode;
import dev.levelup.chat.client.sync.connection.ChosenProxy;
import dev.levelup.chat.client.ui.field.LineInput;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.theme.FieldRules;
import dev.levelup.chat.client.ui.theme.Icons;
import dev.levelup.chat.client.ui.theme.Visibility;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/**
 * Applies a proxy address only when it is complete: on Enter or on focus loss. A partial address
 * could send requests to another host.
 */
final class ProxyField extends VBox {
  private final BooleanProperty wrong = new SimpleBooleanProperty(this, "wrong");
  private final ObjectProperty<ProxyMode> mode;
  private final NetworkSettings network;
  private final LineInput field;

  ProxyField(NetworkSettings network, EmojiPictures pictures, Translations translations) {
    this.network = network;
    this.mode = new SimpleObjectProperty<>(this, "mode", network.proxyModeProperty().get());
    mode.bindBidirectional(network.proxyModeProperty());
    field = new LineInput(Icons.of("server"), pictures);
    field.setId("settings-proxy-address");
    field.setText(network.proxyAddressProperty().get());
    field.setPromptText(translations.of("settings.proxy-address.prompt"));
    field.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    field.disableProperty().bind(mode.isNotEqualTo(ProxyMode.MANUAL));
    field.setOnAction(_ -> take());
    field.focusedProperty().subscribe((_, _) -> take());
    FieldRules.refuseTooLong(field);
    Label problem = new Label(translations.of("settings.proxy-address.wrong"));
    problem.getStyleClass().add("field-problem");
    problem.setWrapText(true);
    Visibility.when(wrong, problem);
    wrong.subscribe(now -> field.pseudoClassStateChanged(Styles.STATE_DANGER, now));
    getStyleClass().add("settings-field");
    getChildren().setAll(field, problem);
  }

  /** Sets the accessible name and help. */
  void describe(String name, String help) {
    field.setAccessibleRoleDescription(name);
    field.setAccessibleHelp(help);
  }

  private void take() {
    String typed = field.getText().strip();
    wrong.set(!typed.isEmpty() && !ChosenProxy.isAddress(typed));
    if (!wrong.get()) {
      network.proxyAddressProperty().set(typed);
    }
  }
}
