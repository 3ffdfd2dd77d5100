package dev.levelup.chat.client.state;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** All that the user can choose. Each holds from the moment it is set. On the FX thread. */
public final class Settings {
  private final LookSettings look = new LookSettings();
  private final DesktopSettings desktop = new DesktopSettings();
  private final ObjectProperty<Language> language =
      new SimpleObjectProperty<>(this, "language", Language.SYSTEM);

  /** How everything looks. */
  public LookSettings look() {
    return look;
  }

  /** The program's manners on the desktop. */
  public DesktopSettings desktop() {
    return desktop;
  }

  /** In which the program speaks. */
  public ObjectProperty<Language> languageProperty() {
    return language;
  }
}
