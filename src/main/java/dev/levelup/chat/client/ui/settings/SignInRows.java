package dev.levelup.chat.client.ui.settings;

import dev.levelup.chat.client.state.TimeFormat;
import dev.levelup.chat.client.sync.account.OwnSignIns;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.timeline.MessageTimes;
import java.util.List;
import javafx.beans.value.ObservableValue;

/** The sessions of the user. */
final class SignInRows {
  private final OwnSignIns signIns;
  private final SettingsServices services;
  private final ObservableValue<TimeFormat> timeFormat;
  private final Translations translations;

  SignInRows(
      OwnSignIns signIns,
      SettingsServices services,
      ObservableValue<TimeFormat> timeFormat,
      Translations translations) {
    this.signIns = signIns;
    this.services = services;
    this.timeFormat = timeFormat;
    this.translations = translations;
  }

  List<SettingsRow> list() {
    MessageTimes times = new MessageTimes(translations.locale(), services.zone(), timeFormat);
    SignInsView view = new SignInsView(signIns, times, services.pictures(), translations);
    FirstShown.run(view, signIns::load);
    return List.of(new SettingsRow(translations.of("settings.sign-ins.help"), view));
  }
}
