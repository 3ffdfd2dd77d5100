package dev.levelup.chat.client;

import dev.levelup.chat.client.cache.DesktopChoices;
import dev.levelup.chat.client.cache.Profile;
import dev.levelup.chat.client.desktop.StartAtLogin;
import dev.levelup.chat.client.state.DesktopSettings;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;

/**
 * Brings what was chosen about the desktop into the state, and keeps what changes. FX thread only.
 */
final class KeptSettings {
  private final DesktopSettings settings = new DesktopSettings();
  private final Profile profile;
  private final StartAtLogin login;
  private final Executor io;

  /**
   * @param login is the user's own file, so it is asked and not the profile
   * @param io touches that file
   */
  KeptSettings(Profile profile, StartAtLogin login, Executor io) {
    this.profile = profile;
    this.login = login;
    this.io = io;
    DesktopChoices chosen = profile.preferences().desktopChoices();
    settings.closesToTrayProperty().set(chosen.closesToTray());
    settings.startsHiddenProperty().set(chosen.startsHidden());
    settings.quietUntilProperty().set(chosen.quietUntil());
    settings.closesToTrayProperty().subscribe((was, is) -> keep(each -> each.withClosesToTray(is)));
    settings.quietUntilProperty().subscribe((was, is) -> keep(each -> each.withQuietUntil(is)));
  }

  DesktopSettings settings() {
    return settings;
  }

  /** Looks whether the program starts at login, and does what is chosen about it from then on. */
  void look(Executor fx) {
    var _ = CompletableFuture.supplyAsync(login::isOn, io).thenAcceptAsync(this::follow, fx);
  }

  private void follow(boolean on) {
    settings.startsAtLoginProperty().set(on);
    settings.startsAtLoginProperty().subscribe((was, is) -> write());
    settings
        .startsHiddenProperty()
        .subscribe(
            (was, is) -> {
              keep(each -> each.withStartsHidden(is));
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

  private void keep(UnaryOperator<DesktopChoices> change) {
    profile.change(each -> each.withDesktop(change.apply(each.desktopChoices())));
  }
}
