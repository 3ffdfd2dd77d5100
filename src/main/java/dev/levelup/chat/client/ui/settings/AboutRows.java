package dev.levelup.chat.client.ui.settings;

import dev.levelup.chat.client.bundle.BundledList;
import dev.levelup.chat.client.bundle.LicenceTexts;
import dev.levelup.chat.client.diagnostics.ClientBuild;
import dev.levelup.chat.client.sync.Chat;
import dev.levelup.chat.client.ui.about.BundledView;
import dev.levelup.chat.client.ui.about.BundledViewModel;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.theme.Clipboards;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;

/** Versions of the program and its platform, and the bundled third-party components. */
final class AboutRows {
  private final SettingsServices services;
  private final @Nullable Chat chat;
  private final Translations translations;

  /**
   * @param chat the chat of the signed-in user; null for none
   */
  AboutRows(SettingsServices services, @Nullable Chat chat, Translations translations) {
    this.services = services;
    this.chat = chat;
    this.translations = translations;
  }

  List<SettingsRow> list() {
    var bundled =
        new BundledViewModel(BundledList::read, LicenceTexts::of, services.reader(), services.fx());
    BundledView view = new BundledView(bundled, services.pictures(), translations);
    FirstShown.run(view, bundled::read);
    return List.of(
        versions(),
        new SettingsRow(
            translations.of("about.bundled") + " " + translations.of("about.bundled.help"), view));
  }

  private SettingsRow versions() {
    String program = translations.of("about.program", ClientBuild.version());
    String others = String.join("\n", others());
    Button copy = new Button(translations.of("about.copy"));
    copy.setId("settings-about-copy");
    copy.setMinWidth(Button.USE_PREF_SIZE);
    copy.setAccessibleHelp(program + "\n" + others);
    copy.setOnAction(
        _ -> {
          String all = program + "\n" + others;
          Clipboards.copy(all);
          copy.setText(translations.of("about.copied"));
        });
    return SettingsRow.titled(program, others, copy);
  }

  private List<String> others() {
    List<String> others = new ArrayList<>();
    others.add(translations.of("about.java", Runtime.version().toString()));
    others.add(translations.of("about.javafx", System.getProperty("javafx.runtime.version", "")));
    if (chat != null) {
      String version = chat.diagnostics().server().version();
      others.add(
          version.isEmpty()
              ? translations.of("about.server.unknown", chat.server())
              : translations.of("about.server", version, chat.server()));
    }
    return others;
  }
}
