package dev.levelup.chat.client.ui.settings;

import dev.levelup.chat.client.state.NetworkSettings;
import dev.levelup.chat.client.state.ProxyMode;
import dev.levelup.chat.client.sync.Account;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.words.Words;
import java.util.List;

/** How servers are reached, and whom of them the user trusts by a certificate. */
final class NetworkRows {
  private final NetworkSettings network;
  private final Account account;
  private final Rows rows;
  private final EmojiPictures pictures;
  private final Words words;

  NetworkRows(
      NetworkSettings network, Account account, Rows rows, EmojiPictures pictures, Words words) {
    this.network = network;
    this.account = account;
    this.rows = rows;
    this.pictures = pictures;
    this.words = words;
  }

  List<SettingsRow> list() {
    ProxyField address = new ProxyField(network, pictures, words);
    address.describe(rows.title("proxy-address"), rows.help("proxy-address"));
    PinnedView pinned = new PinnedView(account, words);
    return List.of(
        rows.choice("proxy", network.proxyModeProperty(), List.of(ProxyMode.values())),
        SettingsRow.titled(rows.title("proxy-address"), rows.help("proxy-address"), address),
        new SettingsRow(pinned.words(), pinned));
  }
}
