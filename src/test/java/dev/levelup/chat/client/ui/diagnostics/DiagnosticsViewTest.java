package dev.levelup.chat.client.ui.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.diagnostics.DeliveryTimes;
import dev.levelup.chat.client.diagnostics.Trip;
import dev.levelup.chat.client.fake.FakeChatSocket.Emitted;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.ui.WindowTest;
import dev.levelup.chat.protocol.RoomId;
import java.time.Duration;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiagnosticsViewTest extends WindowTest {
  private static final RoomId CLAN = RoomId.clan("owls");

  @Test
  void itsKeysOpenItAndEscapeGivesTheFocusBack() {
    inTheClan(Locale.ENGLISH, 960);
    Node before = stage.getScene().getFocusOwner();
    open();
    assertThat(focused().getId()).isEqualTo("diagnostics-figures");
    push(KeyCode.TAB);
    assertThat(focused().getId()).isEqualTo("diagnostics-copy");
    push(KeyCode.ESCAPE);
    assertThat(shown("#diagnostics")).isEmpty();
    assertThat(focused()).isSameAs(before);
  }

  @Test
  void nobodyIsSignedInAndTheKeysDoNothing() {
    showWindow();
    open();
    assertThat(shown("#diagnostics")).isEmpty();
  }

  @Test
  void itLooksOnceASecondWhileItShowsAndNeverElse() {
    inTheClan(Locale.ENGLISH, 960);
    int timers = onFx(() -> window.fx.timers());
    open();
    assertThat(onFx(() -> window.fx.timers())).isEqualTo(timers + 1);
    act(() -> window.socket().post(TestMessage.by("bob").in(CLAN).number(1).message()));
    assertThat(texts()).doesNotContain("Live messages: 1");
    act(() -> window.fx.advance(Duration.ofSeconds(1)));
    assertThat(texts()).contains("Live messages: 1");
    int whileOpen = onFx(() -> window.fx.timers());
    push(KeyCode.ESCAPE);
    assertThat(onFx(() -> window.fx.timers())).isEqualTo(whileOpen - 1);
  }

  @Test
  void theFrameThatShowsAMessageIsMeasured() {
    inTheClan(Locale.ENGLISH, 960);
    act(() -> window.chat().sender().send("Seen?", () -> {}));
    act(
        () -> {
          Emitted.Send send = window.socket().last(Emitted.Send.class);
          TestMessage message =
              TestMessage.by("alice").in(CLAN).number(1).content("Seen?").confirming(send.id());
          window.socket().post(message.message());
        });
    run();
    DeliveryTimes delivery = onFx(() -> window.chat().diagnostics().delivery());
    assertThat(onFx(() -> delivery.to(Trip.Step.PAINTED).count())).isEqualTo(1);
  }

  @Test
  void theReportHasTheFiguresAndTellsNothingOfAnybody() {
    inTheClan(Locale.of("ar"), 960);
    act(
        () ->
            window
                .socket()
                .post(TestMessage.by("bob").in(CLAN).number(1).content("hush").message()));
    open();
    clickOn("#diagnostics-copy");
    assertThat(find("#diagnostics-copy", Button.class).getText()).isEqualTo("تم النسخ");
    String report = onFx(() -> Clipboard.getSystemClipboard().getString());
    assertThat(report)
        .contains("Java 25", "Missing: Nothing is missing", "Not encrypted, this computer")
        .doesNotContainIgnoringCase("owls")
        .doesNotContainIgnoringCase("alice")
        .doesNotContainIgnoringCase("bob")
        .doesNotContain("hush", "127.0.0.1", "token-", "u-", "$");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "ar"})
  void nothingIsCutInANarrowWindow(String language) {
    inTheClan(Locale.of(language), 480);
    open();
    assertThat(lookup("#diagnostics .label").queryAllAs(Label.class))
        .isNotEmpty()
        .filteredOn(Label::isTextTruncated)
        .isEmpty();
    Bounds card = onFx(() -> find("#diagnostics", Node.class).localToScene(bounds()));
    assertThat(card.getMinX()).isGreaterThanOrEqualTo(0);
    assertThat(card.getMaxX()).isLessThanOrEqualTo(480);
  }

  private Bounds bounds() {
    return find("#diagnostics", Node.class).getLayoutBounds();
  }

  private void inTheClan(Locale locale, double width) {
    showWindow(locale, width);
    act(() -> window.signedIn().in(CLAN));
  }

  private void open() {
    press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
    release(KeyCode.D, KeyCode.SHIFT, KeyCode.CONTROL);
    run();
  }

  private Node focused() {
    return stage.getScene().getFocusOwner();
  }

  private String texts() {
    return lookup("#diagnostics .label").queryAllAs(Label.class).stream()
        .map(Label::getText)
        .reduce("", (all, text) -> all + text + "\n");
  }
}
