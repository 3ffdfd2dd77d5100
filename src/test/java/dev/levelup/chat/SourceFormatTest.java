package dev.levelup.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceFormatTest {
  @Test
  void everySourceFileIsInTheStyle() {
    assertThat(SourceFormat.outOfStyle()).as("run: mvn -q test-compile exec:exec@format").isEmpty();
  }
}
