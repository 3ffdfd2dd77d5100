package dev.levelup.chat.client.ui.settings;

import dev.levelup.chat.client.state.TimeFormat;
import dev.levelup.chat.client.sync.OwnSignIns;
import dev.levelup.chat.client.ui.timeline.MessageTimes;
import dev.levelup.chat.client.ui.words.Words;
import java.util.List;
import javafx.beans.value.ObservableValue;

/** Where the user is signed in. */
final class SignInRows {
  private final OwnSignIns signIns;
  private final SettingsServices services;
  private final ObservableValue<TimeFormat> timeFormat;
  private final Words words;

  SignInRows(
      OwnSignIns signIns,
      SettingsServices services,
      ObservableValue<TimeFormat> timeFormat,
      Words words) {
    this.signIns = signIns;
    this.services = services;
    this.timeFormat = timeFormat;
    this.words = words;
  }

  List<SettingsRow> list() {
    MessageTimes times = new MessageTimes(words.locale(), services.zone(), timeFormat);
    SignInsView view = new SignInsView(signIns, times, services.pictures(), words);
    FirstSight.of(view, signIns::load);
    return List.of(new SettingsRow(words.of("settings.sign-ins.help"), view));
  }
}
