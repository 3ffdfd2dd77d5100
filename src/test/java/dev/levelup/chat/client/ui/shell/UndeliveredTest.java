package dev.levelup.chat.client.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.FakeChatSocket.Emitted;
import dev.levelup.chat.client.ui.WindowTest;
import dev.levelup.chat.client.ui.field.MessageInput;
import dev.levelup.chat.protocol.ErrorCode;
import dev.levelup.chat.protocol.RoomId;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.Test;

class UndeliveredTest extends WindowTest {
  private static final List<String> SAID =
      IntStream.range(0, 40).mapToObj(i -> i + "x".repeat(900)).toList();

  @Test
  void howeverMuchItIsItsPlaceIsSmallAndAllOfItCanBeCopied() {
    showWindow(Locale.ENGLISH, 1000);
    act(() -> window.signedIn().in(RoomId.community("lobby")));
    act(() -> window.socket().lose());
    act(() -> SAID.forEach(words -> window.chat().sender().send(words, () -> {})));
    act(() -> window.fx.advance(Duration.ofSeconds(3)));
    act(() -> window.socket().accept());
    act(() -> window.socket().last(Emitted.Join.class).refuse(ErrorCode.NOT_FOUND, "gone"));

    MessageInput shown = find("#closed-undelivered .text-area", MessageInput.class);
    assertThat(shown.getText()).startsWith("0xxx").endsWith("…").hasSizeLessThan(6_000);
    assertThat(shown.getHeight()).isLessThan(250);
    act(() -> find("#closed-undelivered-copy", Button.class).fire());
    assertThat(onFx(() -> Clipboard.getSystemClipboard().getString()))
        .isEqualTo(String.join("\n\n", SAID));
  }
}
