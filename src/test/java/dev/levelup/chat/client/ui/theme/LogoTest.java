package dev.levelup.chat.client.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LogoTest {
  @Test
  void isDrawnAsInItsFile() {
    assertThat(Path.of("assets", "logo.svg"))
        .content()
        .contains("\"" + Logo.BUBBLE + "\"", "\"" + Logo.UPPER + "\"", "\"" + Logo.LOWER + "\"");
  }
}
