package dev.levelup.chat.client.ui.attachment;

import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.client.ui.attachment.Frames.Frame;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays animated pictures, one frame after the other, decoded off the FX thread. FX thread only.
 */
public final class Animations {
  private static final Logger LOG = LoggerFactory.getLogger(Animations.class);

  private final FxThread fx;
  private final Executor background;
  private final BooleanSupplier held;

  /**
   * @param background decodes, in any order
   * @param held whether nothing may move now; asked before each frame
   */
  public Animations(FxThread fx, Executor background, BooleanSupplier held) {
    this.fx = fx;
    this.background = background;
    this.held = held;
  }

  /** Whether anything may move now. */
  boolean mayPlay() {
    return !held.getAsBoolean();
  }

  /**
   * Plays until it is ended, held, or damaged.
   *
   * @param bytes come later
   * @param show receives each frame, and null at last, unless it was ended
   * @return ends it
   */
  Subscription play(CompletableFuture<byte[]> bytes, Consumer<@Nullable Image> show) {
    Playing playing = new Playing(show);
    var _ =
        bytes
            .thenApplyAsync(
                all ->
                    Frames.of(all).orElseThrow(() -> new IllegalArgumentException("no animation")),
                background)
            .whenComplete((frames, thrown) -> fx.execute(() -> playing.begin(frames, thrown)));
    return () -> {
      playing.end();
      bytes.cancel(false);
    };
  }

  private final class Playing {
    private final Consumer<@Nullable Image> show;
    private Subscription timer = Subscription.EMPTY;
    private boolean ended;

    Playing(Consumer<@Nullable Image> show) {
      this.show = show;
    }

    void begin(@Nullable Frames frames, @Nullable Throwable thrown) {
      if (frames == null) {
        stop(thrown);
      } else if (!ended) {
        await(frames, decode(frames));
      }
    }

    private CompletableFuture<Frame> decode(Frames frames) {
      return CompletableFuture.supplyAsync(frames::next, background);
    }

    private void await(Frames frames, CompletableFuture<Frame> next) {
      if (ended) {
        return;
      }
      if (!mayPlay()) {
        stop(null);
        return;
      }
      var _ = next.whenComplete((frame, thrown) -> fx.execute(() -> take(frames, frame, thrown)));
    }

    /** The next one is decoded while this one shows. */
    private void take(Frames frames, @Nullable Frame frame, @Nullable Throwable thrown) {
      if (ended) {
        return;
      }
      if (frame == null) {
        stop(thrown);
        return;
      }
      show.accept(frame.image());
      if (!ended) {
        CompletableFuture<Frame> next = decode(frames);
        timer = fx.after(frame.shown(), () -> await(frames, next));
      }
    }

    private void stop(@Nullable Throwable thrown) {
      if (thrown != null) {
        LOG.info("A picture is not played: {}", thrown.getMessage());
      }
      if (!ended) {
        end();
        show.accept(null);
      }
    }

    void end() {
      ended = true;
      timer.unsubscribe();
    }
  }
}
