package dev.levelup.chat.client.sync.attachment;

import dev.levelup.chat.client.cache.PictureKey;
import dev.levelup.chat.client.cache.PictureStore;
import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.state.FxThread;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Fetches bytes from the disk, or from a server, a few at once, what was asked for last first.
 * However many ask for the same, there is one request. On the FX thread.
 */
final class Fetches {
  /** So that a picture in view does not wait behind many that have just scrolled by. */
  private static final int AT_ONCE = 4;

  private final PictureStore store;
  private final FxThread fx;
  private final Map<PictureKey, Fetch> fetches = new HashMap<>();
  private final Deque<Fetch> waiting = new ArrayDeque<>();
  private int running;

  Fetches(PictureStore store, FxThread fx) {
    this.store = store;
    this.fx = fx;
  }

  /**
   * Fetches a picture.
   *
   * @param request asks a server, where the disk does not have it
   * @return completes on any thread, and fails with an {@link ApiException}; cancelling it, on the
   *     FX thread, ends the request if nobody else waits for it
   */
  CompletableFuture<byte[]> fetch(PictureKey key, Supplier<CompletableFuture<byte[]>> request) {
    fx.assertOnThread();
    Fetch fetch = fetches.get(key);
    if (fetch == null) {
      fetch = new Fetch(key, request);
      fetches.put(key, fetch);
      fetch.begin();
    }
    return fetch.join();
  }

  /** Ends all requests. */
  void close() {
    fetches.values().stream().toList().forEach(Fetch::end);
    waiting.clear();
  }

  private void goOn() {
    while (running < AT_ONCE && !waiting.isEmpty()) {
      running++;
      waiting.pop().ask();
    }
  }

  private final class Fetch {
    private final PictureKey key;
    private final CompletableFuture<byte[]> bytes = new CompletableFuture<>();
    private final Supplier<CompletableFuture<byte[]>> asking;
    private @Nullable CompletableFuture<byte[]> request;
    private int callers;

    Fetch(PictureKey key, Supplier<CompletableFuture<byte[]>> asking) {
      this.key = key;
      this.asking = asking;
    }

    CompletableFuture<byte[]> join() {
      callers++;
      CompletableFuture<byte[]> mine = bytes.copy();
      var _ =
          mine.whenComplete(
              (_, _) -> {
                if (mine.isCancelled()) {
                  leave();
                }
              });
      return mine;
    }

    private void leave() {
      callers--;
      if (callers == 0 && !bytes.isDone()) {
        end();
      }
    }

    void begin() {
      var _ =
          store
              .find(key)
              .exceptionally(_ -> Optional.empty()) // What cannot be read is not there.
              .thenAccept(
                  found -> found.ifPresentOrElse(this::finish, () -> fx.execute(this::line)));
    }

    /** The disk does not have it. */
    private void line() {
      if (fetches.get(key) == this) {
        waiting.push(this);
        goOn();
      }
    }

    void ask() {
      CompletableFuture<byte[]> asked = asking.get();
      request = asked;
      var _ =
          asked.whenComplete(
              (answer, thrown) -> {
                fx.execute(this::ended);
                if (thrown == null) {
                  finish(answer);
                  store.store(key, answer);
                } else {
                  fail(thrown);
                }
              });
    }

    private void ended() {
      running--;
      goOn();
    }

    private void finish(byte[] answer) {
      fx.execute(() -> fetches.remove(key, this));
      bytes.complete(answer);
    }

    private void fail(Throwable thrown) {
      fx.execute(() -> fetches.remove(key, this));
      bytes.completeExceptionally(ApiException.of(thrown));
    }

    void end() {
      fetches.remove(key, this);
      waiting.remove(this);
      if (request != null) {
        request.cancel(true);
      }
      bytes.cancel(false);
    }
  }
}
