package dev.levelup.chat.client.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DisplayTest {
  @Test
  void linuxNeedsOneThatIsNamed() {
    assertThat(Display.isPresent(Map.of(), "Linux", "")).isFalse();
    assertThat(Display.isPresent(Map.of("DISPLAY", ""), "Linux", "")).isFalse();
    assertThat(Display.isPresent(Map.of("DISPLAY", ":0"), "Linux", "")).isTrue();
  }

  @Test
  void theHeadlessPlatformAndOtherSystemsNeedNone() {
    assertThat(Display.isPresent(Map.of(), "Linux", "Headless")).isTrue();
    assertThat(Display.isPresent(Map.of(), "Windows 11", "")).isTrue();
  }
}
