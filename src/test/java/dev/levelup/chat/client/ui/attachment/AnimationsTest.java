package dev.levelup.chat.client.ui.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.ManualFxThread;
import dev.levelup.chat.client.fake.TestPictures;
import dev.levelup.chat.client.ui.UiTest;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.scene.image.Image;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnimationsTest extends UiTest {
  private static final Duration FRAME = Duration.ofMillis(100);

  private final ManualFxThread fx = new ManualFxThread();
  private final List<@Nullable Image> shown = new ArrayList<>();
  private boolean held;

  private Subscription play(byte[] bytes) {
    return play(bytes, Runnable::run);
  }

  private Subscription play(byte[] bytes, Executor background) {
    Animations animations = new Animations(fx, background, () -> held);
    Subscription playing = animations.play(CompletableFuture.completedFuture(bytes), shown::add);
    fx.run();
    return playing;
  }

  private Deque<Runnable> playUntilTheFirstShows() {
    Deque<Runnable> background = new ArrayDeque<>();
    play(twoFrames(), background::add);
    while (shown.isEmpty()) {
      background.remove().run();
      fx.run();
    }
    return background;
  }

  private static byte[] twoFrames() {
    return TestPictures.twice(
        TestPictures.bytes(20, 10, "gif", 0.1f), TestPictures.bytes(20, 10, "gif", 0.6f));
  }

  private int colour(int index) {
    Image image = shown.get(index);
    return image == null ? 0 : image.getPixelReader().getArgb(15, 8);
  }

  @Test
  void theFramesShowOneAfterTheOtherAndBeginAgain() {
    play(twoFrames());
    fx.advance(FRAME);
    fx.advance(FRAME);
    assertThat(shown).hasSize(3).doesNotContainNull();
    assertThat(colour(0)).isNotEqualTo(colour(1)).isEqualTo(colour(2));
  }

  @Test
  void theNextFrameIsDecodedWhileOneShows() {
    Deque<Runnable> background = playUntilTheFirstShows();
    assertThat(background).hasSize(1);
    background.remove().run();
    fx.run();
    assertThat(shown).hasSize(1);
    fx.advance(FRAME);
    assertThat(shown).hasSize(2);
  }

  @Test
  void whatIsNotDecodedInTimeShowsLater() {
    Deque<Runnable> background = playUntilTheFirstShows();
    fx.advance(FRAME);
    assertThat(shown).hasSize(1);
    background.remove().run();
    fx.run();
    assertThat(shown).hasSize(2);
  }

  @Test
  void nothingIsDecodedAfterItsEnd() {
    Subscription playing = play(twoFrames());
    playing.unsubscribe();
    fx.advance(FRAME);
    fx.advance(FRAME);
    assertThat(shown).hasSize(1);
  }

  @Test
  void whileNothingMayMoveItStops() {
    play(twoFrames());
    held = true;
    fx.advance(FRAME);
    fx.advance(FRAME);
    assertThat(shown).hasSize(2);
    assertThat(shown.getLast()).isNull();
  }

  @Test
  void aStillPictureIsNotPlayed() {
    play(TestPictures.bytes(20, 10, "gif", 0.1f));
    assertThat(shown).hasSize(1).containsOnlyNulls();
  }
}
