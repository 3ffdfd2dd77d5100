package dev.levelup.chat.client.ui.settings;

import dev.levelup.chat.client.bundle.BundledList;
import dev.levelup.chat.client.diagnostics.ClientBuild;
import dev.levelup.chat.client.sync.Chat;
import dev.levelup.chat.client.ui.about.BundledView;
import dev.levelup.chat.client.ui.about.BundledViewModel;
import dev.levelup.chat.client.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import org.jspecify.annotations.Nullable;

/** The versions of the program and of what it runs on, and what others have made of it. */
final class AboutRows {
  private final SettingsServices services;
  private final @Nullable Chat chat;
  private final Words words;

  /**
   * @param chat of who is signed in; null for nobody
   */
  AboutRows(SettingsServices services, @Nullable Chat chat, Words words) {
    this.services = services;
    this.chat = chat;
    this.words = words;
  }

  List<SettingsRow> list() {
    var bundled = new BundledViewModel(BundledList::read, services.reader(), services.fx());
    BundledView view = new BundledView(bundled, services.pictures(), words);
    FirstSight.of(view, bundled::read);
    return List.of(
        versions(),
        new SettingsRow(words.of("about.bundled") + " " + words.of("about.bundled.help"), view));
  }

  private SettingsRow versions() {
    String program = words.of("about.program", ClientBuild.version());
    String others = String.join("\n", others());
    Button copy = new Button(words.of("about.copy"));
    copy.setId("settings-about-copy");
    copy.setMinWidth(Button.USE_PREF_SIZE);
    copy.setAccessibleHelp(program + "\n" + others);
    copy.setOnAction(
        e -> {
          String all = program + "\n" + others;
          Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, all));
          copy.setText(words.of("about.copied"));
        });
    return SettingsRow.titled(program, others, copy);
  }

  private List<String> others() {
    List<String> others = new ArrayList<>();
    others.add(words.of("about.java", Runtime.version().toString()));
    others.add(words.of("about.javafx", System.getProperty("javafx.runtime.version", "")));
    if (chat != null) {
      String version = chat.diagnostics().server().version();
      others.add(
          version.isEmpty()
              ? words.of("about.server.unknown", chat.server())
              : words.of("about.server", version, chat.server()));
    }
    return others;
  }
}
