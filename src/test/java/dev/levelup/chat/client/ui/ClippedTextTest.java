package dev.levelup.chat.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.ui.i18n.PseudoWords;
import dev.levelup.chat.protocol.RoomId;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No text of the program is clipped, even in a language whose texts are half as long again. */
class ClippedTextTest extends WindowTest {
  @ParameterizedTest
  @ValueSource(doubles = {960, 480})
  void ofTheSignInScreen(double width) {
    showWindow(PseudoWords.speak(), width);
    assertNothingIsClipped();
  }

  @ParameterizedTest
  @ValueSource(doubles = {960, 480})
  void ofARoomAndOfTheListOfRooms(double width) {
    showWindow(PseudoWords.speak(), width);
    act(window::signedIn);
    assertNothingIsClipped();
    act(() -> window.in(RoomId.clan("owls")));
    assertNothingIsClipped();
  }

  @ParameterizedTest
  @CsvSource({
    "960, #password",
    "480, #password",
    "960, #sign-out-everywhere",
    "480, #sign-out-everywhere",
    "960, #sign-out",
    "480, #sign-out"
  })
  void ofACard(double width, String item) {
    showWindow(PseudoWords.speak(), width);
    act(window::signedIn);
    clickOn("#profile-menu");
    clickOn(item);
    run();
    assertNothingIsClipped();
  }

  private void assertNothingIsClipped() {
    for (Node node : everythingShown()) {
      if (node instanceof Labeled labeled) {
        assertThat(labeled.isTextTruncated())
            .as("'%s' in %s is cut off", labeled.getText(), labeled)
            .isFalse();
      }
    }
  }
}
