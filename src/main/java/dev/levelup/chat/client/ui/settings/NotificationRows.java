package dev.levelup.chat.client.ui.settings;

import dev.levelup.chat.client.state.DesktopSettings;
import dev.levelup.chat.client.state.NotificationContent;
import dev.levelup.chat.client.state.NotificationSound;
import dev.levelup.chat.client.state.QuietHours;
import java.io.File;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.stage.FileChooser;

/** What the desktop's notifications show, how they sound, and when there are none. */
final class NotificationRows {
  private static final List<LocalTime> TIMES =
      IntStream.range(0, 48).mapToObj(half -> LocalTime.MIN.plusMinutes(half * 30L)).toList();

  private final DesktopSettings desktop;
  private final Rows rows;
  private final Function<LocalTime, String> words;

  /**
   * @param words formats a time of day
   */
  NotificationRows(DesktopSettings desktop, Rows rows, Function<LocalTime, String> words) {
    this.desktop = desktop;
    this.rows = rows;
    this.words = words;
  }

  List<SettingsRow> list() {
    QuietHours quiet = desktop.quietHours();
    List<SettingsRow> list = new ArrayList<>();
    list.add(
        rows.choice(
            "notifications",
            desktop.notificationsProperty(),
            List.of(NotificationContent.values())));
    list.addAll(sound());
    list.add(rows.toggle("quiet-hours", quiet.onProperty(), new SimpleBooleanProperty(true)));
    list.add(time("quiet-from", quiet.fromProperty()));
    list.add(time("quiet-to", quiet.toProperty()));
    return list;
  }

  private List<SettingsRow> sound() {
    return desktop.ownSoundsPossibleProperty().get()
        ? List.of(sound(List.of(NotificationSound.values())), soundFile())
        : List.of(sound(List.of(NotificationSound.OFF, NotificationSound.DESKTOP)));
  }

  private SettingsRow sound(List<NotificationSound> choices) {
    return rows.choice("sound", desktop.soundProperty(), choices);
  }

  private SettingsRow soundFile() {
    Button button = new Button();
    button
        .textProperty()
        .bind(
            desktop
                .soundFileProperty()
                .map(file -> file.isEmpty() ? rows.action("own-sound") : nameOf(file)));
    button
        .disableProperty()
        .bind(desktop.soundProperty().map(sound -> sound != NotificationSound.FILE));
    button.setOnAction(_ -> choose(button));
    return rows.named("own-sound", button);
  }

  private static String nameOf(String file) {
    Path name = Path.of(file).getFileName();
    return name == null ? file : name.toString();
  }

  private void choose(Button button) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(rows.title("own-sound"));
    chooser
        .getExtensionFilters()
        .add(
            new FileChooser.ExtensionFilter(
                rows.title("own-sound"), "*.oga", "*.ogg", "*.wav", "*.flac"));
    File chosen = chooser.showOpenDialog(button.getScene().getWindow());
    if (chosen != null) {
      desktop.soundFileProperty().set(chosen.toString());
    }
  }

  private SettingsRow time(String key, Property<LocalTime> setting) {
    ComboBox<LocalTime> box = rows.box(setting, TIMES, words);
    box.disableProperty().bind(desktop.quietHours().onProperty().not());
    return rows.named(key, box);
  }
}
