package dev.levelup.chat.client.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.cache.ProfileLock;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SingleInstanceTest {
  @TempDir private Path folder;
  private final List<String> heard = new CopyOnWriteArrayList<>();

  @Test
  void theFirstStartHasTheProfile() {
    try (ProfileLock lock = SingleInstance.claim(folder, "").orElseThrow()) {
      assertThat(lock.isHeld()).isTrue();
    }
  }

  @Test
  void aLaterStartHandsItsLinkOver() {
    try (ProfileLock first = ProfileLock.take(folder);
        StartListener listener = StartListener.open(folder, Runnable::run, heard::add)) {
      assertThat(first.isHeld()).isTrue();
      assertThat(listener).isNotNull();

      Optional<ProfileLock> second = SingleInstance.claim(folder, "levelup://join/a/b");

      assertThat(second).isEmpty();
      assertThat(heard).containsExactly("levelup://join/a/b");
    }
  }

  @Test
  void aProgramThatDoesNotListenKeepsItsProfile() {
    try (ProfileLock first = ProfileLock.take(folder)) {
      assertThat(first.isHeld()).isTrue();
      assertThat(SingleInstance.claim(folder, "").map(ProfileLock::isHeld)).contains(false);
    }
  }
}
