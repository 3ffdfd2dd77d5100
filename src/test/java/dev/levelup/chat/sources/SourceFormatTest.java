package dev.levelup.chat.sources;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class SourceFormatTest {
  @Test
  void everySourceFileIsInTheStyle() {
    assertThat(SourceFormat.outOfStyle()).as("run: mvn -q test-compile exec:exec@format").isEmpty();
  }
}
