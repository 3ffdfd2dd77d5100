package dev.levelup.chat.client.desktop.sign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class WindowsUserStateTest {
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void whereItCannotBeAskedNothingIsSeen() {
    try (Sign game = WindowsUserState.fullScreen();
        Sign away = WindowsUserState.away()) {
      assertThat(game.isSeen()).isFalse();
      assertThat(away.isSeen()).isFalse();
      assertThat(game.isSeen()).isFalse();
    }
  }
}
