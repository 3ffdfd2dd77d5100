package dev.levelup.chat.client.ui.settings;

import dev.levelup.chat.client.state.NetworkSettings;
import dev.levelup.chat.client.state.ProxyMode;
import dev.levelup.chat.client.state.Settings;
import dev.levelup.chat.client.sync.account.AccountController;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;

/** The proxy, which other servers are asked for pictures, and the trusted certificates. */
final class NetworkRows {
  private final Settings settings;
  private final AccountController account;
  private final Rows rows;
  private final EmojiPictures pictures;
  private final Translations translations;

  NetworkRows(
      Settings settings,
      AccountController account,
      Rows rows,
      EmojiPictures pictures,
      Translations translations) {
    this.settings = settings;
    this.account = account;
    this.rows = rows;
    this.pictures = pictures;
    this.translations = translations;
  }

  List<SettingsRow> list() {
    NetworkSettings network = settings.network();
    ProxyField address = new ProxyField(network, pictures, translations);
    address.describe(rows.title("proxy-address"), rows.help("proxy-address"));
    TrustedCertificatesView trusted = new TrustedCertificatesView(account, translations);
    return List.of(
        rows.choice("proxy", network.proxyModeProperty(), List.of(ProxyMode.values())),
        SettingsRow.titled(rows.title("proxy-address"), rows.help("proxy-address"), address),
        rows.toggle(
            "pictures-elsewhere",
            settings.picturesFromElsewhereProperty(),
            new SimpleBooleanProperty(true)),
        new SettingsRow(trusted.words(), trusted));
  }
}
