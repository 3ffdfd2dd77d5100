package dev.levelup.chat.client.ui.avatar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.ChatFixture;
import dev.levelup.chat.client.fake.TestPictures;
import dev.levelup.chat.client.ui.UiTest;
import dev.levelup.chat.client.ui.text.EmojiIndex;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.image.Image;
import org.junit.jupiter.api.Test;

class AvatarImagesTest extends UiTest {
  private static final String SERVER = "http://127.0.0.1:8001";
  private static final int SIDE = 256;

  /** So many fit. */
  private static final int MOST = (int) (AvatarImages.MOST_BYTES / (4 * SIDE * SIDE));

  private final ChatFixture alice = onFx(() -> ChatFixture.full().online());
  private int decoded;
  private final AvatarImages images = onFx(this::images);

  private AvatarImages images() {
    return new AvatarImages(
        alice.chat.avatars(),
        new EmojiPictures(EmojiIndex.load(), Runnable::run, Runnable::run),
        this::decode,
        Runnable::run,
        new SimpleBooleanProperty(false));
  }

  private void decode(Runnable task) {
    decoded++;
    task.run();
  }

  private static String address(int number) {
    return "/api/avatars/a" + number;
  }

  /** Returns whether it was in memory. */
  private boolean ask(int number) {
    alice.gateway.downloads().putAvatar(SERVER + address(number), TestPictures.png(SIDE, SIDE));
    Image[] got = new Image[1];
    int before = decoded;
    var asked = images.ask(address(number), SIDE, image -> got[0] = image);
    alice.fx.run();
    asked.unsubscribe();
    assertThat(got[0]).isNotNull();
    return decoded == before;
  }

  @Test
  void howeverManyPeopleThereAreTheirPicturesStayWithinTheBound() {
    onFx(
        () -> {
          for (int i = 0; i < 3 * MOST; i++) {
            ask(i);
            assertThat(images.bytes()).isLessThanOrEqualTo(AvatarImages.MOST_BYTES);
          }
          assertThat(images.bytes()).isEqualTo(AvatarImages.MOST_BYTES);
        });
  }

  @Test
  void thoseThatWereNotShownForLongestGiveWay() {
    onFx(
        () -> {
          for (int i = 0; i < MOST; i++) {
            ask(i);
          }
          ask(0);
          ask(MOST);
          assertThat(List.of(ask(0), ask(MOST), ask(2))).containsOnly(true);
          assertThat(ask(1)).isFalse();
        });
  }
}
