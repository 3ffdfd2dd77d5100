package dev.levelup.chat.client;

import dev.levelup.chat.client.cache.DesktopChoices;
import dev.levelup.chat.client.cache.Profile;
import dev.levelup.chat.client.cache.StoredTexts;
import dev.levelup.chat.client.desktop.StartAtLogin;
import dev.levelup.chat.client.state.DesktopSettings;
import dev.levelup.chat.client.state.LookSettings;
import dev.levelup.chat.client.state.QuietHours;
import dev.levelup.chat.client.state.Settings;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;

/** Loads the stored settings into the state, and stores changes. On the FX thread. */
final class StoredSettings {
  private final Settings all = new Settings();
  private final DesktopSettings settings = all.desktop();
  private final Profile profile;
  private final StartAtLogin login;
  private final Executor io;

  /**
   * @param login the autostart entry, which the user may change, so it is not in the profile
   * @param io the executor for that file
   */
  StoredSettings(Profile profile, StartAtLogin login, Executor io) {
    this.profile = profile;
    this.login = login;
    this.io = io;
    followDesktop(profile);
    LookSettings look = all.look();
    follow("theme", look.themeProperty());
    follow("accent", look.accentProperty());
    follow("density", look.densityProperty());
    follow("motion", look.motionProperty());
    follow("text-size", look.textSizeProperty(), StoredSettings::textSize, Object::toString);
    follow("members", look.membersShownProperty(), StoredSettings::flag, Object::toString);
    follow("language", all.languageProperty());
    follow("time-format", all.timeFormatProperty());
    follow("send-key", all.sendKeyProperty());
    follow("picture-space", all.pictureSpaceProperty());
    follow(
        "pictures-elsewhere",
        all.picturesFromElsewhereProperty(),
        StoredSettings::flag,
        Object::toString);
    follow("notifications", settings.notificationsProperty());
    follow("sound", settings.soundProperty());
    follow("sound-file", settings.soundFileProperty(), Optional::of, each -> each);
    follow("game-mode", settings.gameModeProperty());
    QuietHours quiet = settings.quietHours();
    follow("quiet-hours", quiet.onProperty(), StoredSettings::flag, Object::toString);
    follow("quiet-from", quiet.fromProperty(), StoredSettings::time, Object::toString);
    follow("quiet-to", quiet.toProperty(), StoredSettings::time, Object::toString);
    follow("proxy", all.network().proxyModeProperty());
    follow("proxy-address", all.network().proxyAddressProperty(), Optional::of, each -> each);
    settings.setStartAtLoginPossible(login.isPossible());
  }

  private void followDesktop(Profile profile) {
    DesktopChoices chosen = profile.preferences().desktopChoices();
    settings.closesToTrayProperty().set(chosen.closesToTray());
    settings.startsHiddenProperty().set(chosen.startsHidden());
    settings.quietUntilProperty().set(chosen.quietUntil());
    settings.closesToTrayProperty().subscribe((_, is) -> store(each -> each.withClosesToTray(is)));
    settings.quietUntilProperty().subscribe((_, is) -> store(each -> each.withQuietUntil(is)));
  }

  Settings settings() {
    return all;
  }

  private <E extends Enum<E>> void follow(String name, ObjectProperty<E> property) {
    Class<E> type = property.get().getDeclaringClass();
    follow(name, property, stored -> named(type, stored), Enum::name);
  }

  /**
   * A text that cannot be read, or is from another version, leaves only this setting at its
   * default.
   */
  private <T> void follow(
      String name,
      Property<T> property,
      Function<String, Optional<T>> read,
      Function<T, String> write) {
    StoredTexts choices = profile.choices();
    Optional.ofNullable(choices.get(name)).flatMap(read).ifPresent(property::setValue);
    property.subscribe((_, is) -> choices.put(name, write.apply(is)));
  }

  private static <E extends Enum<E>> Optional<E> named(Class<E> type, String name) {
    return Arrays.stream(type.getEnumConstants())
        .filter(each -> each.name().equals(name))
        .findFirst();
  }

  private static Optional<Boolean> flag(String stored) {
    return Optional.of(Boolean.valueOf(stored));
  }

  private static Optional<LocalTime> time(String stored) {
    try {
      return Optional.of(LocalTime.parse(stored));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  private static Optional<Integer> textSize(String stored) {
    return LookSettings.TEXT_SIZES.stream()
        .filter(each -> each.toString().equals(stored))
        .findFirst();
  }

  /** Reads whether the program starts at login, and writes changes of that setting from then on. */
  void look(Executor fx) {
    var _ = CompletableFuture.supplyAsync(login::isOn, io).thenAcceptAsync(this::follow, fx);
  }

  private void follow(boolean on) {
    settings.startsAtLoginProperty().set(on);
    settings.startsAtLoginProperty().subscribe((_, _) -> write());
    settings
        .startsHiddenProperty()
        .subscribe(
            (_, is) -> {
              store(each -> each.withStartsHidden(is));
              write();
            });
  }

  private void write() {
    boolean on = settings.startsAtLoginProperty().get();
    boolean hidden = settings.startsHiddenProperty().get();
    io.execute(() -> write(on, hidden));
  }

  private void write(boolean on, boolean hidden) {
    var _ = on ? login.turnOn(hidden) : login.turnOff();
  }

  private void store(UnaryOperator<DesktopChoices> change) {
    profile.change(each -> each.withDesktop(change.apply(each.desktopChoices())));
  }
}
