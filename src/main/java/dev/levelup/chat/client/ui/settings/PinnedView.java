package dev.levelup.chat.client.ui.settings;

import dev.levelup.chat.client.sync.Account;
import dev.levelup.chat.client.ui.words.CertificateWords;
import dev.levelup.chat.client.ui.words.Words;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The certificates that the user trusts, each of which can be taken back. */
final class PinnedView extends VBox {
  private final Account account;
  private final Words words;

  PinnedView(Account account, Words words) {
    this.account = account;
    this.words = words;
    setId("settings-pinned");
    show();
  }

  /** What it is found by. */
  String words() {
    return words.of("settings.pinned") + " " + words.of("settings.pinned.help");
  }

  private void show() {
    Label none = new Label(words.of("settings.pinned.none"));
    none.getStyleClass().add("settings-row-help");
    Map<String, String> all = account.certificates().all();
    none.setVisible(all.isEmpty());
    none.setManaged(all.isEmpty());
    RowView head = new RowView(words.of("settings.pinned"), words.of("settings.pinned.help"), none);
    getChildren().setAll(head);
    all.forEach((place, sha256) -> getChildren().add(row(place, sha256)));
  }

  private RowView row(String place, String sha256) {
    Button back = new Button(words.of("settings.pinned.take-back"));
    back.setId("settings-pinned-take-back");
    back.setMinWidth(USE_PREF_SIZE);
    back.setAccessibleText(words.of("settings.value", words.isolate(place), back.getText()));
    back.setAccessibleHelp(words.of("settings.pinned.help"));
    back.setOnAction(e -> takeBack(place));
    return new RowView(words.isolate(place), CertificateWords.grouped(sha256), back);
  }

  /** Nor does the connection go on that stands on it. */
  private void takeBack(String place) {
    account.certificates().remove(place);
    account.reconnect();
    show();
  }
}
