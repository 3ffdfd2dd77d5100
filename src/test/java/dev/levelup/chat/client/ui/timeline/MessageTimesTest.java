package dev.levelup.chat.client.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.ui.UiTest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

class MessageTimesTest extends UiTest {
  private static final List<Instant> TIMES =
      List.of(
          Instant.parse("2026-03-14T00:00:00Z"),
          Instant.parse("2026-03-14T10:58:00Z"),
          Instant.parse("2026-03-14T22:58:00Z"));

  @Test
  void theTimeBesideAMessageFitsInEveryLanguage() {
    Font font = onFx(() -> Font.font("Inter", 11));
    for (Locale locale : Arrays.asList(Locale.getAvailableLocales())) {
      MessageTimes times = new MessageTimes(locale, ZoneOffset.UTC);
      for (Instant at : TIMES) {
        assertThat(width(times.narrowTime(at), font))
            .as("%s: %s", locale, times.narrowTime(at))
            .isLessThanOrEqualTo(56);
      }
    }
  }

  @Test
  void onlyLongTimesAreWrittenOtherwise() {
    Instant evening = TIMES.getLast();
    assertThat(new MessageTimes(Locale.US, ZoneOffset.UTC).narrowTime(evening))
        .isEqualTo(new MessageTimes(Locale.US, ZoneOffset.UTC).time(evening));
    assertThat(new MessageTimes(Locale.of("sq"), ZoneOffset.UTC).narrowTime(evening))
        .isEqualTo("22:58");
  }

  private static double width(String text, Font font) {
    Text node = new Text(text);
    node.setFont(font);
    return node.getLayoutBounds().getWidth();
  }
}
