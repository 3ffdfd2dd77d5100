package dev.levelup.chat.client.ui.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.ui.WindowTest;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CrashCardTest extends WindowTest {
  private static final String REPORT = "LevelUp Chat 1.2.3\n\njava.lang.Error\n";

  private int done;

  @BeforeEach
  void offer() {
    showWindow();
    act(() -> window.window().show(new CrashCard(REPORT, window.translations(), this::takeAway)));
  }

  private void takeAway() {
    done++;
    window.window().show(null);
  }

  @Test
  void theReportShowsAndIsCopiedWhole() {
    assertThat(lookup("#crash-report").queryTextInputControl().getText()).isEqualTo(REPORT);
    assertThat(onFx(() -> stage.getScene().getFocusOwner().getId())).isEqualTo("crash-copy");

    push(KeyCode.ENTER);

    assertThat(onFx(() -> Clipboard.getSystemClipboard().getString())).isEqualTo(REPORT);
    assertThat(done).isOne();
  }

  @Test
  void escapeTakesItAway() {
    push(KeyCode.ESCAPE);

    assertThat(done).isOne();
    assertThat(shown("#crash-card")).isEmpty();
  }
}
