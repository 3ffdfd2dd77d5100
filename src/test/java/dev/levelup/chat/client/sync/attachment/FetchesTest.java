package dev.levelup.chat.client.sync.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.cache.PictureKey;
import dev.levelup.chat.client.cache.PictureStore;
import dev.levelup.chat.client.fake.ManualFxThread;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class FetchesTest {
  private static final PictureKey KEY = new PictureKey.OfAvatar("https://example.org/a.png", 0);
  private static final byte[] PICTURE = {1, 2};

  private final ManualFxThread fx = new ManualFxThread();

  private CompletableFuture<byte[]> fetch(PictureStore store) {
    CompletableFuture<byte[]> fetched =
        new Fetches(store, fx).fetch(KEY, () -> CompletableFuture.completedFuture(PICTURE));
    fx.run();
    return fetched;
  }

  /** A store that has nothing, and takes nothing. */
  private static class Broken implements PictureStore {
    @Override
    public CompletableFuture<Optional<byte[]>> find(PictureKey picture) {
      return CompletableFuture.completedFuture(Optional.empty());
    }

    @Override
    public void store(PictureKey picture, byte[] bytes) {
      throw new IllegalStateException("it takes nothing");
    }

    @Override
    public void remove(PictureKey picture) {}
  }

  @Test
  void aPictureThatCannotBeKeptShows() {
    assertThat(fetch(new Broken())).isCompletedWithValue(PICTURE);
  }

  @Test
  void aPictureThatCannotBeReadIsAskedForAgain() {
    Broken unreadable =
        new Broken() {
          @Override
          public CompletableFuture<Optional<byte[]>> find(PictureKey picture) {
            return CompletableFuture.failedFuture(new IllegalStateException("it cannot be read"));
          }
        };
    assertThat(fetch(unreadable)).isCompletedWithValue(PICTURE);
  }
}
