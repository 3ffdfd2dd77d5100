package dev.levelup.chat.client.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.FakeDownloads;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.fake.TestPictures;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pictures of people beside their messages. */
class AvatarsShownTest extends TimelineTest {
  private static final String URL = "http://127.0.0.1:8001/api/avatars/a1";
  private static final PseudoClass PICTURED = PseudoClass.getPseudoClass("pictured");

  private FakeDownloads downloads() {
    return fixture.gateway.downloads();
  }

  private void arrives(String author, long number, String address) {
    act(() -> fixture.arrives(TestMessage.by(author).number(number).pictured(address)));
    act(() -> {}); // What the layout has asked for.
  }

  private Node avatar(String words) {
    return onFx(() -> cell(words).lookup(".avatar"));
  }

  private boolean isPictured(String words) {
    Node avatar = avatar(words);
    return onFx(() -> avatar.getPseudoClassStates().contains(PICTURED));
  }

  private String initials(String words) {
    Node avatar = avatar(words);
    return onFx(
        () -> {
          Labeled initials = (Labeled) avatar.lookup(".initials");
          return initials.isVisible() ? initials.getText() : "";
        });
  }

  @Test
  void theInitialsStayUntilThePictureIsThereAndNothingMoves() {
    openWith(1, 39);
    act(() -> downloads().hold());
    arrives("carol", 40, "/api/avatars/a1");
    Bounds before = onScene(avatar("message 40"));
    double above = onScene(cell("message 39")).getMinY();
    assertThat(initials("message 40")).isEqualTo("C");
    act(
        () -> {
          downloads().putAvatar(URL, TestPictures.png(256, 256));
          downloads().release();
        });
    assertThat(isPictured("message 40")).isTrue();
    assertThat(initials("message 40")).isEmpty();
    assertThat(onScene(avatar("message 40"))).isEqualTo(before);
    assertThat(onScene(cell("message 39")).getMinY()).isEqualTo(above);
  }

  @Test
  void manyMessagesOfOnePersonMakeOneRequest() {
    openWith(1, 30);
    act(() -> downloads().putAvatar(URL, TestPictures.png(256, 256)));
    for (int number = 31; number < 40; number += 2) {
      arrives("carol", number, "/api/avatars/a1");
      arrives("dave", number + 1, "/api/avatars/a1");
    }
    assertThat(isPictured("message 37")).isTrue();
    assertThat(isPictured("message 39")).isTrue();
    assertThat(downloads().askedAvatars()).containsExactly(URL);
  }

  static byte[][] hostile() {
    byte[] bomb = TestPictures.png(8, 8);
    ByteBuffer.wrap(bomb).putInt(16, 60_000).putInt(20, 60_000);
    byte[] lying = TestPictures.png(8, 8);
    ByteBuffer.wrap(lying).putInt(16, 2000).putInt(20, 2000);
    byte[] svg =
        "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>".getBytes(StandardCharsets.UTF_8);
    return new byte[][] {bomb, lying, svg, {}};
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void whatIsNoHonestPictureLeavesTheInitials(byte[] bytes) {
    openWith(1, 39);
    act(() -> downloads().putAvatar(URL, bytes));
    arrives("carol", 40, "/api/avatars/a1");
    arrives("dave", 41, "/api/avatars/a1");
    assertThat(initials("message 40")).isEqualTo("C");
    assertThat(downloads().askedAvatars()).containsExactly(URL);
  }

  @Test
  void anotherServerIsNotAskedForPictures() {
    openWith(1, 39);
    arrives("carol", 40, "https://evil.example/a.png");
    arrives("dave", 41, "//evil.example/a.png");
    assertThat(initials("message 40")).isEqualTo("C");
    assertThat(downloads().askedAvatars()).isEmpty();
  }

  @Test
  void aNewPictureReplacesTheFormerBesideOlderMessages() {
    openWith(1, 38);
    act(
        () -> {
          downloads().putAvatar(URL, TestPictures.png(256, 256));
          downloads().putAvatar(URL + "b", TestPictures.png(128, 128));
        });
    arrives("carol", 39, "/api/avatars/a1");
    assertThat(isPictured("message 39")).isTrue();
    arrives("dave", 40, "/api/avatars/other");
    arrives("carol", 41, "/api/avatars/a1b");
    assertThat(downloads().askedAvatars()).endsWith(URL + "b");
    assertThat(isPictured("message 39")).isTrue();
    assertThat(initials("message 40")).isEqualTo("D");
  }
}
