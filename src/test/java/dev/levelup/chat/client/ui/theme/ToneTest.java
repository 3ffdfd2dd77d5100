package dev.levelup.chat.client.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class ToneTest {
  @Test
  void belongsToItsIdForGood() {
    assertThat(Tone.of("user-1").getPseudoClassName()).isEqualTo("tone-8");
    assertThat(Tone.of("\uffff\uffff\uffff\uffff").getPseudoClassName()).matches("tone-[1-8]");
  }

  @Test
  void nothingIsLeftOfTheToneThatWasShownBefore() {
    Region node = new Region();
    Tone.show(node, "user-1");
    Tone.show(node, "user-2");
    assertThat(node.getPseudoClassStates()).containsExactly(Tone.of("user-2"));
  }
}
