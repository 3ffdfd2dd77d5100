package dev.levelup.chat.client.ui.theme;

import static javafx.application.ColorScheme.DARK;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.levelup.chat.client.state.Accent;
import dev.levelup.chat.client.state.Density;
import dev.levelup.chat.client.state.LookSettings;
import dev.levelup.chat.client.state.Motion;
import dev.levelup.chat.client.state.ThemeChoice;
import dev.levelup.chat.client.ui.text.Fonts;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/**
 * Applies the user's theme settings to all windows of the process; where they say so, the desktop's
 * colour scheme. Changes are applied live. FX thread only.
 *
 * <p>The application's style sheet changes together with the scene's palette, since pop-ups take
 * their base style from the one and their colours and sizes from the other.
 */
public final class Theme {
  /** The root's font size at the default text size; all others are relative to it. */
  private static final double ROOT_PIXELS = 13;

  private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");

  private final LookSettings look = new LookSettings();
  private final ObservableValue<ColorScheme> system;
  private final ObservableValue<ColorScheme> scheme;

  /**
   * @param system the desktop's setting, {@code Platform.getPreferences().colorSchemeProperty()}
   * @param applicationSheet sets the base style sheet, {@code Application::setUserAgentStylesheet}
   */
  public Theme(ObservableValue<ColorScheme> system, Consumer<String> applicationSheet) {
    this.system = system;
    this.scheme = look.themeProperty().flatMap(this::schemeOf);
    scheme.subscribe(now -> applicationSheet.accept(groundSheet(now)));
  }

  /**
   * Registers the fonts with JavaFX. Call once, on the FX thread, before the first scene.
   *
   * @param file maps a resource to a file with its content, if there is one
   */
  public static void prepareType(UnaryOperator<URL> file) {
    Fonts.load(file);
    WrappedArabic.enable();
  }

  /** The user's settings. */
  public LookSettings look() {
    return look;
  }

  /** Binds the settings to others bidirectionally, starting with their values. */
  public void follow(LookSettings chosen) {
    look.themeProperty().bindBidirectional(chosen.themeProperty());
    look.accentProperty().bindBidirectional(chosen.accentProperty());
    look.textSizeProperty().bindBidirectional(chosen.textSizeProperty());
    look.densityProperty().bindBidirectional(chosen.densityProperty());
    look.motionProperty().bindBidirectional(chosen.motionProperty());
  }

  /** Styles a scene now and after each change of a setting. */
  public void dress(Scene scene) {
    scheme.subscribe(_ -> scene.getStylesheets().setAll(sheets()));
    look.accentProperty().subscribe((_, _) -> scene.getStylesheets().setAll(sheets()));
    look.textSizeProperty().subscribe((_, _) -> scene.getStylesheets().setAll(sheets()));
    look.motionProperty().subscribe(now -> scene.getPreferences().setReducedMotion(reduced(now)));
    look.densityProperty()
        .subscribe(now -> scene.getRoot().pseudoClassStateChanged(COMPACT, now == Density.COMPACT));
  }

  private List<String> sheets() {
    List<String> sheets = new ArrayList<>();
    ColorScheme now = scheme.getValue();
    sheets.add(Stylesheet.beside(Theme.class, "base.css"));
    sheets.add(Stylesheet.beside(Theme.class, word(now) + ".css"));
    Accent accent = look.accentProperty().get();
    if (accent != Accent.TEAL) { // The palettes contain teal.
      String file = "accent-" + word(accent) + "-" + word(now) + ".css";
      sheets.add(Stylesheet.beside(Theme.class, file));
    }
    int size = look.textSizeProperty().get();
    if (size != LookSettings.USUAL_TEXT_SIZE) {
      sheets.add(sizeSheet(size));
    }
    return sheets;
  }

  private static String sizeSheet(int percent) {
    double pixels = ROOT_PIXELS * percent / LookSettings.USUAL_TEXT_SIZE;
    return "data:text/css,.root{-fx-font-size:" + pixels + "px}";
  }

  private static String word(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }

  private static @Nullable Boolean reduced(Motion motion) {
    return switch (motion) {
      case SYSTEM -> null;
      case REDUCED -> true;
      case FULL -> false;
    };
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
}
