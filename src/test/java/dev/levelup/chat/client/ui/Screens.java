package dev.levelup.chat.client.ui;

import dev.levelup.chat.client.fake.FakeChatSocket.Emitted;
import dev.levelup.chat.client.fake.Shown;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.net.ApiException.Unreachable.Obstacle;
import dev.levelup.chat.client.net.CertificateProblem;
import dev.levelup.chat.client.net.ServerAddress;
import dev.levelup.chat.client.state.Density;
import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.sync.room.MessageChanges;
import dev.levelup.chat.client.ui.crash.CrashCard;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.pane.AnchoredList;
import dev.levelup.chat.client.ui.settings.SettingsSection;
import dev.levelup.chat.client.ui.timeline.TimelineViews;
import dev.levelup.chat.protocol.ErrorCode;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageState;
import dev.levelup.chat.protocol.OwnSignIn;
import dev.levelup.chat.protocol.Registration;
import dev.levelup.chat.protocol.RoomId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.testfx.api.FxToolkit;

/** Draws every screen in every dress to {@code target/screens}, for people to look at. */
final class Screens {
  private static final Locale ARABIC = Locale.of("ar");
  private static final int WIDE = 1000;
  private static final int NARROW = 480;
  private static final int HEIGHT = 700;
  private static final RoomId STRATEGY = RoomId.community("strategy");

  private static final List<String> SECTIONS =
      List.of("appearance", "language", "messages", "start", "network", "account");

  private final ScreenShots shots;
  private final List<String> wanted;

  private Screens(ScreenShots shots, List<String> wanted) {
    this.shots = shots;
    this.wanted = wanted;
  }

  /** Draws them all, or those whose names begin as one of the arguments. */
  public static void main(String[] args) throws Exception {
    ScreenShots shots =
        new ScreenShots(Path.of("target/screens"), FxToolkit.registerPrimaryStage());
    new Screens(shots, List.of(args)).draw();
    System.exit(0);
  }

  private void draw() {
    everyDress("sign-in", _ -> {});
    everyDress("room", Screens::inARoom);
    everyDress("scripts", ManyScripts::inARoom);
    everyDress("scripts-denied", ManyScripts::denied);
    everyDress("scripts-sign-in", ManyScripts::signingIn);
    everyDress("denied", Screens::denied);
    everyDress("gone", Screens::gone);
    everyDress("readable", Screens::readable);
    everyDress("sign-in-readable", Screens::askedAboutReadable);
    everyDress("reconnecting", Screens::reconnecting);
    everyDress("sign-in-certificate", Screens::certificateRefused);
    everyDress("certificate", Screens::certificateShown);
    everyDress("certificate-changed", Screens::certificateChanged);
    everyDress("certificate-changed-shown", Screens::changedCertificateShown);
    everyDress("sign-in-other-scheme", Screens::otherScheme);
    light("sign-in-wrong", Screens::refused);
    light("sign-in-token", window -> window.gateway.accounts().setFeatures(Set.of()));
    everyDress("register", window -> register(window, Registration.INVITE));
    light("register-open", window -> register(window, Registration.OPEN));
    light("register-closed", window -> register(window, Registration.CLOSED));
    everyDress("register-refused", Screens::inviteRefused);
    everyDress("password", window -> password(window, "better", "better"));
    light("password-wrong", Screens::passwordWrong);
    light("password-differs", window -> password(window, "better", "bitter"));
    light("password-done", Screens::passwordDone);
    everyDress("sign-out-everywhere", window -> openCard(window, "sign-out-everywhere"));
    everyDress("diagnostics", Screens::diagnosed);
    everyDress("diagnostics-end", Screens::diagnosedToTheEnd);
    light(
        "diagnostics-offline",
        window -> openCard(window, "help-diagnostics", Screens::reconnecting));
    light("diagnostics-denied", window -> openCard(window, "help-diagnostics", Screens::denied));
    light(
        "diagnostics-no-room",
        window -> openCard(window, "help-diagnostics", w -> w.withRooms().signedIn()));
    everyDress("settings", window -> openSettings(window, "appearance"));
    everyDress("settings-large", window -> largest(w -> openSettings(w, "appearance"), window));
    for (String section : SECTIONS.subList(1, SECTIONS.size())) {
      everyDress("settings-" + section, window -> openSettings(window, section));
    }
    everyDress("settings-search", window -> search(window, "key"));
    light("settings-search-nothing", window -> search(window, "zzz"));
    everyDress("large", window -> largest(Screens::inARoom, window));
    light("compact", Screens::compact);
    everyDress("settings-sign-ins", Screens::signIns);
    light("settings-sign-ins-failed", Screens::signInsFailed);
    light("settings-sign-ins-only", window -> openSettings(window, "sign-ins"));
    everyDress("settings-storage", window -> openSettings(window, "storage"));
    everyDress("settings-storage-asks", Screens::storageAsks);
    everyDress("settings-about", window -> openSettings(window, "about"));
    everyDress("shortcuts", window -> openCard(window, "help-shortcuts"));
    everyDress("undelivered", Screens::undelivered);
    for (String each : List.of("bar", "edit", "edit-refused", "edited", "deleted", "delete-asks")) {
      everyDress("change-" + each, window -> change(each, window));
      everyDress("change-large-" + each, window -> largest(w -> change(each, w), window));
    }
    everyDress("link-other-server", window -> follow(window, "join/raid.example.net/Ab3-x"));
    light("link-invitation", window -> follow(window, "join/127.0.0.1:8001/Ab3-x"));
    light("link-none", window -> follow(window, "join/chat.example.org"));
    everyDress("crash", Screens::crashed);
    light("link-first", window -> window.links().open("levelup://room/new.example.org/clan/owls"));
    light("in-the-past", Screens::inThePast);
    light("empty", window -> window.withRooms().signedIn());
    light("loading", Screens::loading);
    light("lists-failed", Screens::listsFailed);
    light("no-rooms", SampleWindow::signedIn);
    light("gave-up", Screens::gaveUp);
    take("gave-up", ColorScheme.DARK, Locale.GERMAN, NARROW, Screens::gaveUp);
    light("toasts", Screens::toasts);
    light("too-long", window -> write(window, "All work and no play. ".repeat(48)));
    light("nearly-too-long", window -> write(window, "x ".repeat(450)));
    light("three-lines", window -> write(window, "One line\nand another\nand a third"));
    take("browsing", ColorScheme.LIGHT, Locale.ENGLISH, NARROW, w -> w.withRooms().signedIn());
    take("room", ColorScheme.LIGHT, Locale.GERMAN, WIDE, Screens::inARoom);
  }

  private static void inARoom(SampleWindow window) {
    talk(window);
    window.withRooms().signedIn().in(STRATEGY);
  }

  private static void talk(SampleWindow window) {
    List<String> lines =
        List.of(
            "bob: Patch notes are up: the tower costs 10 % more wood from today.",
            "bob: It fits nobody's opening any more, I think.",
            "carol: `scout → wood → gate` still works, by four seconds. 🎉",
            "alice: Then let us try it tonight, at eight?",
            "bob: Eight is fine. Map pool: https://example.org/maps",
            "nadia: ما رأيكم بالخريطة الجديدة؟ أظنها أسرع من القديمة بكثير",
            "carol: I like it. **Much** better than the swamp.",
            "alice: See you at eight, then 👍");
    for (int i = 0; i < lines.size(); i++) {
      String[] line = lines.get(i).split(": ", 2);
      TestMessage said = TestMessage.by(line[0]).in(STRATEGY).number(1 + i * 3L).content(line[1]);
      window.gateway.history().add(said.message());
    }
  }

  private static void undelivered(SampleWindow window) {
    inARoom(window);
    window.chat().sender().send("Bring potions, all of you.", () -> {});
    window.fx.run();
    window.fx.advance(Duration.ofSeconds(6));
    window.chat().sender().send("And the map.", () -> {});
  }

  private static void change(String what, SampleWindow window) {
    inARoom(window);
    List<Message> said = window.gateway.history().all(STRATEGY);
    Message own = said.get(3);
    MessageChanges changes = window.chat().changes();
    AnchoredList<?> list = (AnchoredList<?>) window.node("#message-list");
    switch (what) {
      case "bar" -> keysAt(list, 5);
      case "edit" -> {
        keysAt(list, 5);
        press(list, KeyCode.F2, false);
      }
      case "edit-refused" -> {
        window
            .gateway
            .history()
            .failWith(new ApiException.Refused(403, "MUTED", "You are muted until 18:00.", null));
        var _ = changes.edit(own, "Then let us try it tonight, at nine?");
      }
      case "edited" -> {
        var _ = changes.edit(own, "Then let us try it tonight, at nine?");
        window.fx.run();
        window.gateway.history().hold();
        var _ = changes.edit(said.getLast(), "See you at nine, then 👍");
      }
      case "deleted" -> {
        changes.delete(own);
        window.fx.run();
        for (int i : new int[] {1, 4, 5}) {
          long rev = window.gateway.history().lastRev(STRATEGY);
          Message deleted = said.get(i).withState(deleted(said.get(i), rev));
          window.gateway.history().change(deleted);
          window.socket().update(deleted, rev);
        }
      }
      default -> {
        keysAt(list, 5);
        press(list, KeyCode.DELETE, false);
      }
    }
  }

  private static MessageState deleted(Message message, long rev) {
    return new MessageState("", message.createdAt().plusSeconds(9), rev + 1, true);
  }

  /** The message that is so many from the end. */
  private static void keysAt(AnchoredList<?> list, int fromEnd) {
    list.requestFocus();
    for (int i = 0; i < fromEnd; i++) {
      press(list, KeyCode.UP, false);
      list.layout();
    }
  }

  private static void press(Node node, KeyCode key, boolean shift) {
    node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shift, false, false, false));
  }

  private static void crashed(SampleWindow window) {
    inARoom(window);
    String report =
        """
        LevelUp Chat 0.1.0, report of a problem
        2026-03-14T12:00:00Z
        Java 25.0.1, Eclipse Adoptium
        JavaFX 26.0.2
        Linux 6.1.0-13-amd64, amd64
        Thread: JavaFX Application Thread

        java.lang.IndexOutOfBoundsException
            at java.base/java.util.ArrayList.get(ArrayList.java:427)
            at dev.levelup.chat.client.ui.pane.ListLayout.place(ListLayout.java:120)
        """;
    window.window().show(new CrashCard(report, window.translations(), () -> {}));
  }

  private static void follow(SampleWindow window, String link) {
    inARoom(window);
    window.links().open("levelup://" + link);
  }

  private static void inThePast(SampleWindow window) {
    for (int i = 30; i < 500; i++) {
      window.gateway.history().add(TestMessage.by("bob").in(STRATEGY).number(i).message());
    }
    window.withRooms().signedIn().in(STRATEGY);
    window.chat().history().jumpTo(40, _ -> {});
    window.fx.run();
  }

  private static void denied(SampleWindow window) {
    window.gateway.history().setMember(false);
    window.withRooms().signedIn().chat().rooms().open(RoomId.clan("wolves"));
    window.fx.run();
  }

  private static void gone(SampleWindow window) {
    window.withRooms().signedIn().chat().rooms().open(STRATEGY);
    window.fx.run();
    window.socket().last(Emitted.Join.class).refuse(ErrorCode.NOT_FOUND, "Community not found");
    window.fx.run();
  }

  private static void readable(SampleWindow window) {
    talk(window);
    window.withRooms().signedIn("http://chat.example.org").in(STRATEGY);
  }

  private static void certificateRefused(SampleWindow window) {
    ((TextField) window.node("#sign-in-server")).setText("https://chat.example.org:8001");
    failSignIn(window, Shown.refused(CertificateProblem.UNTRUSTED, "chat.example.org", 8001));
  }

  private static void certificateShown(SampleWindow window) {
    certificateRefused(window);
    ((Button) window.node("#sign-in-certificate")).fire();
  }

  private static void certificateChanged(SampleWindow window) {
    gaveUp(window, Shown.refused(CertificateProblem.OTHER_THAN_PINNED, "chat.example.org", 8001));
  }

  private static void changedCertificateShown(SampleWindow window) {
    certificateChanged(window);
    ((Button) window.node("#connection-certificate")).fire();
  }

  private static void otherScheme(SampleWindow window) {
    ServerAddress there = ServerAddress.parse("http://chat.example.org:8001");
    failSignIn(window, new ApiException.OtherScheme(there, new IOException("no TLS")));
  }

  private static void failSignIn(SampleWindow window, ApiException thrown) {
    window.gateway.accounts().failWith(thrown);
    window.account.signIn("https://chat.example.org:8001", "alice", "secret");
    window.fx.run();
  }

  private static void askedAboutReadable(SampleWindow window) {
    ((TextField) window.node("#sign-in-server")).setText("http://chat.example.org");
    ((Button) window.node("#sign-in-demo")).fire();
  }

  private static void reconnecting(SampleWindow window) {
    inARoom(window);
    window.socket().lose();
    window.fx.run();
  }

  private static void gaveUp(SampleWindow window) {
    gaveUp(window, new ApiException.Unreachable(Obstacle.REFUSED, new IOException("refused")));
  }

  private static void gaveUp(SampleWindow window, ApiException why) {
    reconnecting(window);
    window.gateway.accounts().failWith(why);
    for (int i = 0; i < 10; i++) {
      window.fx.advance(Duration.ofSeconds(30));
      window.socket().lose();
      window.fx.run();
    }
  }

  private static void toasts(SampleWindow window) {
    inARoom(window);
    window.chat().notices().say(Failure.of(Failure.Kind.UNREACHABLE));
    window.chat().notices().say(new Failure(Failure.Kind.REFUSED, "You may not do that here."));
  }

  private static void diagnosed(SampleWindow window) {
    window.gateway.history().add(TestMessage.by("bob").in(STRATEGY).number(1).message());
    window.withRooms().signedIn().in(STRATEGY);
    window.fx.advance(Duration.ofMinutes(7));
    window.socket().lose();
    window.fx.advance(Duration.ofMillis(1500));
    window.socket().accept();
    window.fx.run();
    window.socket().last(Emitted.Join.class).accept(1);
    window.fx.run();
    for (int i = 2; i < 40; i++) {
      deliver(window, i, 20 + 37 * i % 90);
    }
    window.chat().sender().send("Nobody hears this.", () -> {});
    window.fx.run();
    openCard(window, "help-diagnostics", any -> any.fx.advance(Duration.ofSeconds(6)));
  }

  private static void diagnosedToTheEnd(SampleWindow window) {
    diagnosed(window);
    ((ScrollPane) window.node("#diagnostics-figures")).setVvalue(1);
  }

  private static void deliver(SampleWindow window, int number, int millis) {
    window.chat().sender().send("Message " + number, () -> {});
    window.fx.run();
    Emitted.Send send = window.socket().last(Emitted.Send.class);
    TestMessage said = TestMessage.by("alice").in(STRATEGY).number(number).confirming(send.id());
    Message message = said.at(window.fx.clock().instant()).message();
    window.gateway.history().add(message);
    window.fx.advance(Duration.ofMillis(millis));
    send.stored(message);
    window.fx.run();
    window.fx.advance(Duration.ofMillis(millis / 4));
    window.socket().post(message);
    window.fx.run();
  }

  private static void openCard(SampleWindow window, String item) {
    openCard(window, item, Screens::inARoom);
  }

  private static void openCard(SampleWindow window, String item, Consumer<SampleWindow> before) {
    before.accept(window);
    ((MenuButton) window.node("#profile-menu"))
        .getItems().stream().filter(each -> item.equals(each.getId())).forEach(MenuItem::fire);
  }

  private static void largest(Consumer<SampleWindow> scene, SampleWindow window) {
    window.settings.look().textSizeProperty().set(150);
    scene.accept(window);
  }

  private static void compact(SampleWindow window) {
    window.settings.look().densityProperty().set(Density.COMPACT);
    inARoom(window);
  }

  private static void search(SampleWindow window, String wanted) {
    openSettings(window, "appearance");
    ((TextField) window.node("#settings-search")).setText(wanted);
  }

  private static void openSettings(SampleWindow window, String section) {
    openSettings(window, section, Screens::inARoom);
  }

  private static void openSettings(
      SampleWindow window, String section, Consumer<SampleWindow> before) {
    openCard(window, "open-settings", before);
    window.node("#settings"); // it sees its width, and arranges itself by that
    window.node("#settings");
    Node name = window.window().lookup("#settings-section-" + section);
    if (name instanceof ToggleButton button) {
      button.fire();
    } else {
      ComboBox<?> list = (ComboBox<?>) window.node("#settings-list");
      for (int i = 0; i < list.getItems().size(); i++) {
        if (list.getItems().get(i) instanceof SettingsSection each && each.id().equals(section)) {
          list.getSelectionModel().select(i);
        }
      }
    }
  }

  private static void signIns(SampleWindow window) {
    Instant now = window.fx.clock().instant();
    window
        .gateway
        .accounts()
        .setSignIns(
            List.of(
                new OwnSignIn("1", now.minusSeconds(90_000), now.minusSeconds(300), true),
                new OwnSignIn("2", now.minusSeconds(900_000), now.minusSeconds(4_000), false),
                new OwnSignIn("3", now.minusSeconds(2_000_000), now.minusSeconds(900_000), false)));
    openSettings(window, "sign-ins");
    window.fx.run();
  }

  private static void signInsFailed(SampleWindow window) {
    inARoom(window);
    window
        .gateway
        .accounts()
        .failWith(new ApiException.Unreachable(Obstacle.REFUSED, new IOException("refused")));
    openSettings(window, "sign-ins", _ -> {});
    window.fx.run();
  }

  private static void storageAsks(SampleWindow window) {
    openSettings(window, "storage");
    window.fx.run();
    ((Button) window.node("#settings-storage-own .space-clear")).fire();
  }

  private static void password(SampleWindow window, String wanted, String again) {
    openCard(window, "password");
    List<String> words = List.of("levelup", wanted, again);
    List<String> fields = List.of("current", "new", "again");
    for (int i = 0; i < fields.size(); i++) {
      ((TextField) window.node("#password-" + fields.get(i))).setText(words.get(i));
    }
    if (!wanted.equals(again)) {
      ((Button) window.node("#password-submit")).fire();
    }
  }

  private static void passwordWrong(SampleWindow window) {
    inARoom(window);
    window
        .gateway
        .accounts()
        .failWith(new ApiException.Refused(403, "WRONG_PASSWORD", "The password is wrong", null));
    passwordDone(window);
  }

  private static void passwordDone(SampleWindow window) {
    password(window, "better", "better");
    ((Button) window.node("#password-submit")).fire();
  }

  private static void register(SampleWindow window, Registration rule) {
    window.gateway.accounts().setRegistration(rule);
    ((Hyperlink) window.node("#sign-in-to-register")).fire();
    window.fx.run();
  }

  private static void inviteRefused(SampleWindow window) {
    register(window, Registration.INVITE);
    for (String field : new String[] {"invite", "user", "password"}) {
      ((TextField) window.node("#sign-in-" + field)).setText("levelup");
    }
    window.gateway.accounts().failWith(new ApiException.Refused(403, "INVITE_INVALID", null, null));
    ((Button) window.node("#sign-in-submit")).fire();
  }

  private static void refused(SampleWindow window) {
    window.gateway.accounts().failWith(new ApiException.Refused(401, null, null, null));
    window.account.signIn("http://127.0.0.1:8001", "alice", "wrong");
    window.fx.run();
  }

  private static void loading(SampleWindow window) {
    window.gateway.history().hold();
    window.signedIn();
  }

  private static void listsFailed(SampleWindow window) {
    window.gateway.history().failWith(new ApiException.Unreachable(new IOException("test")));
    window.signedIn();
  }

  private static void write(SampleWindow window, String text) {
    window.withRooms().signedIn().chat().drafts().put(STRATEGY, text);
    window.in(STRATEGY);
  }

  private void everyDress(String name, Consumer<SampleWindow> scene) {
    for (ColorScheme scheme : ColorScheme.values()) {
      for (Locale locale : new Locale[] {Locale.ENGLISH, ARABIC}) {
        take(name, scheme, locale, WIDE, scene);
        take(name, scheme, locale, NARROW, scene);
      }
    }
  }

  private void light(String name, Consumer<SampleWindow> scene) {
    take(name, ColorScheme.LIGHT, Locale.ENGLISH, WIDE, scene);
  }

  private void take(
      String name, ColorScheme scheme, Locale locale, int width, Consumer<SampleWindow> scene) {
    if (!wanted.isEmpty() && wanted.stream().noneMatch(name::startsWith)) {
      return;
    }
    String dress = scheme.name().toLowerCase(Locale.ROOT) + "-" + locale.getLanguage();
    String file = name + "-" + dress + (width == WIDE ? "" : "-narrow");
    SampleWindow[] window = new SampleWindow[1];
    shots.take(
        file,
        scheme,
        width,
        HEIGHT,
        () -> {
          window[0] = new SampleWindow(new Translations(locale));
          return window[0].view(
              (chat, edit) -> TimelineViews.of(chat, edit, new Translations(locale)));
        },
        () -> {
          shots.theme().follow(window[0].settings.look());
          scene.accept(window[0]);
          window[0].fx.run();
        });
  }
}
