package dev.levelup.chat.client.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.TestMessage;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

class ArabicTimelineTest extends TimelineTest {
  @Override
  Locale locale() {
    return Locale.of("ar");
  }

  @Test
  void isMirrored() {
    openWith(1, 1);
    MessageCell cell = cell("message 1");
    double avatar = onScene(cell.lookup(".avatar")).getMinX();
    double author = onScene(cell.lookup(".message-author")).getMaxX();
    double time = onScene(cell.lookup(".message-time")).getMaxX();
    assertThat(avatar).isGreaterThan(author);
    assertThat(author).isGreaterThan(time);
  }

  @Test
  void anArabicNameHasAnArabicFace() {
    openWith(1, 1);
    act(() -> fixture.arrives(TestMessage.by("دانا").number(2).content("مرحبا").message()));
    Text author = (Text) cell("مرحبا").lookup(".message-author .words");
    assertThat(author.getFont().getFamily()).isEqualTo("Vazirmatn");
    Label other = (Label) cell("message 1").lookup(".message-author");
    assertThat(other.getFont().getFamily()).isEqualTo("Inter SemiBold");
  }
}
