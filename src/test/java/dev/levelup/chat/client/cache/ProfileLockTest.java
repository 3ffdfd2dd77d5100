package dev.levelup.chat.client.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileLockTest {
  @TempDir private Path folder;

  @Test
  void theSecondProgramIsKeptOutUntilTheFirstEnds() {
    ProfileLock first = ProfileLock.take(folder);
    assertThat(first.isHeld()).isTrue();
    try (ProfileLock second = ProfileLock.take(folder)) {
      assertThat(second.isHeld()).isFalse();
    }
    try (ProfileLock third = ProfileLock.take(folder)) {
      assertThat(third.isHeld()).as("closing a failed lock releases nothing").isFalse();
    }

    first.close();

    try (ProfileLock next = ProfileLock.take(folder)) {
      assertThat(next.isHeld()).isTrue();
    }
  }

  @Test
  void aFolderThatCannotBeLockedKeepsNobodyOut() throws IOException {
    Path inTheWay = Files.writeString(folder.resolve("file"), "");

    try (ProfileLock lock = ProfileLock.take(inTheWay.resolve("profile"))) {
      assertThat(lock.isHeld()).isTrue();
    }
  }
}
