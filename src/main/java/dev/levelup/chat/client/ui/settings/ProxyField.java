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
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/**
 * Applies a proxy address only when it is complete: on Enter or on focus loss. A partial address
 * could send requests to another host, and a wrong one changes nothing; both are said below.
 */
final class ProxyField extends VBox {
  private final StringProperty problem = new SimpleStringProperty(this, "problem", "");
  private final ObjectProperty<ProxyMode> mode;
  private final NetworkSettings network;
  private final LineInput field;
  private final Translations translations;

  ProxyField(NetworkSettings network, EmojiPictures pictures, Translations translations) {
    this.network = network;
    this.translations = translations;
    this.mode = new SimpleObjectProperty<>(this, "mode", network.proxyModeProperty().get());
    mode.bindBidirectional(network.proxyModeProperty());
    field = new LineInput(Icons.of("server"), pictures);
    field.setId("settings-proxy-address");
    field.setText(network.proxyAddressProperty().get());
    field.setPromptText(translations.of("settings.proxy-address.prompt"));
    field.disableProperty().bind(mode.isNotEqualTo(ProxyMode.MANUAL));
    field.setOnAction(_ -> take());
    field.focusedProperty().subscribe((_, _) -> take());
    FieldRules.refuseTooLong(field);
    getStyleClass().add("settings-field");
    getChildren().setAll(field, problemLabel());
    mode.subscribe(this::take);
  }

  private Label problemLabel() {
    Label label = new Label();
    label.getStyleClass().add("field-problem");
    label.setWrapText(true);
    label.textProperty().bind(problem);
    Visibility.when(problem.isNotEmpty(), label);
    return label;
  }

  /** Sets the accessible name and help. */
  void describe(String name, String help) {
    field.setAccessibleRoleDescription(name);
    problem.subscribe(now -> field.setAccessibleHelp(now.isEmpty() ? help : now));
  }

  private void take() {
    String typed = field.getText().strip();
    boolean isWrong = !typed.isEmpty() && !ChosenProxy.isAddress(typed);
    if (!isWrong) {
      network.proxyAddressProperty().set(typed);
    }
    field.pseudoClassStateChanged(Styles.STATE_DANGER, isWrong);
    String key = isWrong ? "wrong" : typed.isEmpty() ? "missing" : "";
    boolean says = mode.get() == ProxyMode.MANUAL && !key.isEmpty();
    problem.set(says ? translations.of("settings.proxy-address." + key) : "");
  }
}
