package dev.levelup.chat.client.ui.theme;

import static javafx.application.ColorScheme.DARK;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.levelup.chat.client.state.ThemeChoice;
import dev.levelup.chat.client.ui.text.Fonts;
import java.net.URL;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.application.ColorScheme;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;

/**
 * Light or dark: the user's choice over the desktop's setting, followed live. FX thread only.
 *
 * <p>The application's style sheet changes together with the scene's palette, since pop-ups take
 * their ground from the one and their colours from the other.
 */
public final class Theme {
  private final ObjectProperty<ThemeChoice> choice = new SimpleObjectProperty<>(ThemeChoice.SYSTEM);
  private final ObservableValue<ColorScheme> system;
  private final ObservableValue<ColorScheme> scheme;

  /**
   * @param system the desktop's setting, {@code Platform.getPreferences().colorSchemeProperty()}
   * @param applicationSheet takes the ground's style sheet, {@code
   *     Application::setUserAgentStylesheet}
   */
  public Theme(ObservableValue<ColorScheme> system, Consumer<String> applicationSheet) {
    this.system = system;
    this.scheme = choice.flatMap(this::schemeOf);
    scheme.subscribe(now -> applicationSheet.accept(groundSheet(now)));
  }

  /**
   * Makes the type known to the toolkit. Once, on the FX thread, before the first scene.
   *
   * @param file finds a file with what a resource holds
   */
  public static void prepareType(UnaryOperator<URL> file) {
    Fonts.load(file);
    WrappedArabic.enable();
  }

  /** What the user chose. */
  public ObjectProperty<ThemeChoice> choiceProperty() {
    return choice;
  }

  /** Dresses a scene now and whenever the colours change, for as long as this theme lives. */
  public void dress(Scene scene) {
    scheme.subscribe(
        now ->
            scene
                .getStylesheets()
                .setAll(Stylesheet.beside(Theme.class, "base.css"), palette(now)));
  }

  private ObservableValue<ColorScheme> schemeOf(ThemeChoice chosen) {
    return switch (chosen) {
      case SYSTEM -> system;
      case LIGHT -> new SimpleObjectProperty<>(ColorScheme.LIGHT);
      case DARK -> new SimpleObjectProperty<>(DARK);
    };
  }

  private static String groundSheet(ColorScheme scheme) {
    return (scheme == DARK ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet();
  }

  private static String palette(ColorScheme scheme) {
    return Stylesheet.beside(Theme.class, scheme == DARK ? "dark.css" : "light.css");
  }
}
