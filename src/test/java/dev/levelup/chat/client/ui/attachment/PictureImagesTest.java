package dev.levelup.chat.client.ui.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.ChatFixture;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.fake.TestPictures;
import dev.levelup.chat.client.state.Attached;
import dev.levelup.chat.client.ui.UiTest;
import dev.levelup.chat.protocol.Message;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The pictures in memory. */
class PictureImagesTest extends UiTest {
  /** In memory 6 MB each. */
  private static final int WIDTH = 1500;

  private static final int HEIGHT = 1000;
  private static final int MORE_THAN_FIT = 12;

  private final ChatFixture fixture = onFx(() -> ChatFixture.full().online());
  private final PictureImages images =
      onFx(() -> new PictureImages(fixture.chat.pictures(), Runnable::run, Runnable::run));

  private PictureState ask(int number) {
    Message message = TestMessage.by("bob").number(number).message();
    List<PictureState> states = new ArrayList<>();
    onFx(
        () -> {
          var _ =
              images.ask(
                  new Attached(
                      message.room(),
                      message.id(),
                      TestPictures.picture("p" + number, WIDTH, HEIGHT)),
                  PictureSize.WHOLE,
                  states::add);
          fixture.fx.run();
        });
    return states.getLast();
  }

  @Test
  void areDecodedByTheBackgroundAlone() {
    Deque<Runnable> background = new ArrayDeque<>();
    PictureImages slow =
        onFx(() -> new PictureImages(fixture.chat.pictures(), background::add, fixture.fx));
    onFx(() -> fixture.gateway.downloads().putEverywhere(TestPictures.png(30, 20)));
    Message message = TestMessage.by("bob").number(1).message();
    Attached picture =
        new Attached(message.room(), message.id(), TestPictures.picture("p", 30, 20));
    List<PictureState> states = new ArrayList<>();
    onFx(() -> slow.ask(picture, PictureSize.WHOLE, states::add));
    onFx(fixture.fx::run);
    assertThat(states).hasOnlyElementsOfType(PictureState.Loading.class);

    background.remove().run(); // On the thread of this test.
    onFx(fixture.fx::run);

    assertThat(states.getLast()).isInstanceOf(PictureState.Ready.class);
    assertThat(background).isEmpty();
  }

  private boolean isInMemory(int number) {
    return onFx(() -> images.known(TestPictures.picture("p" + number, 1, 1).id()).isPresent());
  }

  @Test
  void takeAtMost48MegabytesAndTheLongestUnusedGoFirst() {
    onFx(() -> fixture.gateway.downloads().putEverywhere(TestPictures.png(WIDTH, HEIGHT)));
    long most = 0;
    for (int i = 0; i < MORE_THAN_FIT; i++) {
      assertThat(ask(i)).isInstanceOf(PictureState.Ready.class);
      ask(0); // It is used all the time.
      most = Math.max(most, onFx(images::bytes));
    }
    assertThat(most).isBetween(40L << 20, 48L << 20);
    assertThat(isInMemory(0)).isTrue();
    assertThat(isInMemory(1)).isFalse();
    assertThat(isInMemory(MORE_THAN_FIT - 1)).isTrue();
    assertThat(ask(1)).as("once more from the disk").isInstanceOf(PictureState.Ready.class);
  }
}
