package dev.levelup.chat.client.ui.settings;

import dev.levelup.chat.client.sync.account.AccountController;
import dev.levelup.chat.client.ui.i18n.CertificateWords;
import dev.levelup.chat.client.ui.i18n.Translations;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The certificates that the user trusts; each can be revoked. */
final class TrustedCertificatesView extends VBox {
  private final AccountController account;
  private final Translations translations;

  TrustedCertificatesView(AccountController account, Translations translations) {
    this.account = account;
    this.translations = translations;
    setId("settings-pinned");
    show();
  }

  /** The text for the search. */
  String words() {
    return translations.of("settings.pinned") + " " + translations.of("settings.pinned.help");
  }

  private void show() {
    Label none = new Label(translations.of("settings.pinned.none"));
    none.getStyleClass().add("settings-row-help");
    Map<String, String> all = account.certificates().all();
    none.setVisible(all.isEmpty());
    none.setManaged(all.isEmpty());
    RowView head =
        new RowView(
            translations.of("settings.pinned"), translations.of("settings.pinned.help"), none);
    getChildren().setAll(head);
    all.forEach((place, sha256) -> getChildren().add(row(place, sha256)));
  }

  private RowView row(String place, String sha256) {
    Button back = new Button(translations.of("settings.pinned.take-back"));
    back.setId("settings-pinned-take-back");
    back.setMinWidth(USE_PREF_SIZE);
    back.setAccessibleText(
        translations.of("settings.value", translations.isolate(place), back.getText()));
    back.setAccessibleHelp(translations.of("settings.pinned.help"));
    back.setOnAction(_ -> revoke(place));
    return new RowView(translations.isolate(place), CertificateWords.grouped(sha256), back);
  }

  /** Also closes a connection that relies on the certificate. */
  private void revoke(String place) {
    account.certificates().remove(place);
    account.reconnect();
    show();
  }
}
