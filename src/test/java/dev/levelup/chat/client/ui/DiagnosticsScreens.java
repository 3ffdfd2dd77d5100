package dev.levelup.chat.client.ui;

import dev.levelup.chat.client.fake.FakeChatSocket.Emitted;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.ui.crash.CrashCard;
import dev.levelup.chat.protocol.Message;
import java.time.Duration;
import java.util.function.Consumer;
import javafx.scene.control.ScrollPane;

/** The diagnostics, and the report of a crash. */
final class DiagnosticsScreens {
  private DiagnosticsScreens() {}

  static void draw(Screens screens) {
    screens.everyDress("diagnostics", DiagnosticsScreens::diagnosed);
    screens.everyDress("diagnostics-end", DiagnosticsScreens::diagnosedToTheEnd);
    screens.light("diagnostics-offline", window -> open(window, ConnectionScreens::reconnecting));
    screens.light("diagnostics-denied", window -> open(window, RoomScreens::denied));
    screens.light("diagnostics-no-room", window -> open(window, RoomScreens::empty));
    screens.everyDress("crash", DiagnosticsScreens::crashed);
  }

  private static void open(SampleWindow window, Consumer<SampleWindow> before) {
    before.accept(window);
    window.choose("help-diagnostics");
  }

  private static void diagnosed(SampleWindow window) {
    window
        .gateway
        .history()
        .add(TestMessage.by("bob").in(RoomScreens.STRATEGY).number(1).message());
    window.withRooms().signedIn().in(RoomScreens.STRATEGY);
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
    open(window, any -> any.fx.advance(Duration.ofSeconds(6)));
  }

  private static void diagnosedToTheEnd(SampleWindow window) {
    diagnosed(window);
    ((ScrollPane) window.node("#diagnostics-figures")).setVvalue(1);
  }

  private static void deliver(SampleWindow window, int number, int millis) {
    window.chat().sender().send("Message " + number, () -> {});
    window.fx.run();
    Emitted.Send send = window.socket().last(Emitted.Send.class);
    TestMessage said =
        TestMessage.by("alice").in(RoomScreens.STRATEGY).number(number).confirming(send.id());
    Message message = said.at(window.fx.clock().instant()).message();
    window.gateway.history().add(message);
    window.fx.advance(Duration.ofMillis(millis));
    send.stored(message);
    window.fx.run();
    window.fx.advance(Duration.ofMillis(millis / 4));
    window.socket().post(message);
    window.fx.run();
  }

  private static void crashed(SampleWindow window) {
    RoomScreens.inARoom(window);
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
}
