package dev.levelup.chat.client.ui.settings;

import dev.levelup.chat.client.state.NetworkSettings;
import dev.levelup.chat.client.state.ProxyMode;
import dev.levelup.chat.client.sync.account.AccountController;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import java.util.List;

/** The proxy and the trusted certificates. */
final class NetworkRows {
  private final NetworkSettings network;
  private final AccountController account;
  private final Rows rows;
  private final EmojiPictures pictures;
  private final Translations translations;

  NetworkRows(
      NetworkSettings network,
      AccountController account,
      Rows rows,
      EmojiPictures pictures,
      Translations translations) {
    this.network = network;
    this.account = account;
    this.rows = rows;
    this.pictures = pictures;
    this.translations = translations;
  }

  List<SettingsRow> list() {
    ProxyField address = new ProxyField(network, pictures, translations);
    address.describe(rows.title("proxy-address"), rows.help("proxy-address"));
    TrustedCertificatesView trusted = new TrustedCertificatesView(account, translations);
    return List.of(
        rows.choice("proxy", network.proxyModeProperty(), List.of(ProxyMode.values())),
        SettingsRow.titled(rows.title("proxy-address"), rows.help("proxy-address"), address),
        new SettingsRow(trusted.words(), trusted));
  }
}
