package dev.levelup.chat.client.ui.shell;

import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.client.ui.avatar.AvatarImages;
import dev.levelup.chat.client.ui.card.Overlay;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.rooms.RoomsViewModel;
import dev.levelup.chat.client.ui.switcher.Destination;
import dev.levelup.chat.client.ui.switcher.Destination.ToCommand;
import dev.levelup.chat.client.ui.switcher.Destination.ToPerson;
import dev.levelup.chat.client.ui.switcher.Destination.ToRoom;
import dev.levelup.chat.client.ui.switcher.QuickSwitcher;
import dev.levelup.chat.client.ui.switcher.QuickSwitcherViewModel;
import dev.levelup.chat.client.ui.switcher.SwitcherSource;
import dev.levelup.chat.protocol.User;
import java.util.function.Consumer;

/** Opens the quick switcher, and goes to what the user chooses in it. FX thread only. */
final class Switching {
  private final RoomsViewModel rooms;
  private final SwitcherSource source;
  private final Consumer<User> person;
  private final Overlay overlay;
  private final Look look;
  private final AvatarImages avatars;
  private final FxThread fx;
  private final Translations translations;

  /**
   * @param source where the user can go to
   * @param person shows who somebody is
   * @param overlay shows the card
   */
  Switching(
      RoomsViewModel rooms,
      SwitcherSource source,
      Consumer<User> person,
      Overlay overlay,
      Look look,
      AvatarImages avatars,
      FxThread fx,
      Translations translations) {
    this.rooms = rooms;
    this.source = source;
    this.person = person;
    this.overlay = overlay;
    this.look = look;
    this.avatars = avatars;
    this.fx = fx;
    this.translations = translations;
  }

  /** Shows the quick switcher. */
  void open() {
    var model = new QuickSwitcherViewModel(source, look.background(), fx, this::go);
    overlay.show(new QuickSwitcher(model, avatars, translations, overlay::hide));
  }

  private void go(Destination chosen) {
    switch (chosen) {
      case ToRoom(var room) -> rooms.open(room.id());
      case ToPerson(var whom, _) -> person.accept(whom);
      case ToCommand(var command, _) -> command.run().run();
    }
  }
}
