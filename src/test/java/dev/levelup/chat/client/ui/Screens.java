package dev.levelup.chat.client.ui;

import dev.levelup.chat.client.state.LookSettings;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.timeline.TimelineViews;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.application.ColorScheme;
import org.testfx.api.FxToolkit;

/** Draws every screen in every dress to {@code target/screens}, for people to look at. */
final class Screens {
  static final int WIDE = 1000;
  static final int NARROW = 480;
  private static final int HEIGHT = 700;
  private static final Locale ARABIC = Locale.of("ar");

  private final ScreenShots shots;
  private final int textSize;
  private final List<String> wanted;

  private Screens(ScreenShots shots, int textSize, List<String> wanted) {
    this.shots = shots;
    this.textSize = textSize;
    this.wanted = wanted;
  }

  /**
   * Draws them all, or those whose file names begin as one of the arguments, a regular expression,
   * says. A number before these is the text size in percent.
   */
  public static void main(String[] args) throws Exception {
    ScreenShots shots =
        new ScreenShots(Path.of("target/screens"), FxToolkit.registerPrimaryStage());
    List<String> wanted = List.of(args);
    boolean sized = !wanted.isEmpty() && wanted.getFirst().matches("\\d+");
    int textSize = sized ? Integer.parseInt(wanted.getFirst()) : LookSettings.USUAL_TEXT_SIZE;
    new Screens(shots, textSize, wanted.subList(sized ? 1 : 0, wanted.size())).draw();
    System.exit(0);
  }

  private void draw() {
    SignInScreens.draw(this);
    RoomScreens.draw(this);
    AttachmentScreens.draw(this);
    TrayScreens.draw(this);
    MarkupScreens.draw(this);
    ChangeScreens.draw(this);
    ActivityScreens.draw(this);
    ReplyScreens.draw(this);
    ReactionScreens.draw(this);
    CompletionScreens.draw(this);
    MemberScreens.draw(this);
    AvatarScreens.draw(this);
    SwitcherScreens.draw(this);
    SearchScreens.draw(this);
    ConnectionScreens.draw(this);
    SettingsScreens.draw(this);
    AccountScreens.draw(this);
    DiagnosticsScreens.draw(this);
    LinkScreens.draw(this);
    GetInScreens.draw(this);
    ModerationScreens.draw(this);
    MenuScreens.draw(this);
    everyDress("scripts", ManyScripts::inARoom);
    everyDress("scripts-denied", ManyScripts::denied);
    everyDress("scripts-sign-in", ManyScripts::signingIn);
    everyDress("shortcuts", window -> openCard(window, "help-shortcuts"));
  }

  /** Above a room. */
  static void openCard(SampleWindow window, String item) {
    RoomScreens.inARoom(window);
    window.choose(item);
  }

  void everyDress(String name, Consumer<SampleWindow> scene) {
    for (ColorScheme scheme : ColorScheme.values()) {
      for (Locale locale : new Locale[] {Locale.ENGLISH, ARABIC, Locale.GERMAN}) {
        take(name, scheme, locale, WIDE, scene);
        take(name, scheme, locale, NARROW, scene);
      }
    }
  }

  void light(String name, Consumer<SampleWindow> scene) {
    take(name, ColorScheme.LIGHT, Locale.ENGLISH, WIDE, scene);
  }

  void take(
      String name, ColorScheme scheme, Locale locale, int width, Consumer<SampleWindow> scene) {
    String dress = scheme.name().toLowerCase(Locale.ROOT) + "-" + locale.getLanguage();
    String size = textSize == LookSettings.USUAL_TEXT_SIZE ? "" : "-" + textSize;
    String file = name + "-" + dress + (width == WIDE ? "" : "-narrow") + size;
    if (!wanted.isEmpty() && wanted.stream().noneMatch(each -> file.matches(each + ".*"))) {
      return;
    }
    SampleWindow[] window = new SampleWindow[1];
    shots.take(
        file,
        scheme,
        width,
        HEIGHT,
        () -> {
          window[0] = new SampleWindow(new Translations(locale));
          return window[0].view(
              (chat, edit, picker, avatars) ->
                  TimelineViews.of(chat, edit, picker, avatars, new Translations(locale)));
        },
        () -> {
          window[0].settings.look().textSizeProperty().set(textSize);
          shots.theme().follow(window[0].settings.look());
          scene.accept(window[0]);
          window[0].fx.run();
        });
  }
}
