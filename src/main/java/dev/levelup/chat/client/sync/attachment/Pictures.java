package dev.levelup.chat.client.sync.attachment;

import dev.levelup.chat.client.cache.PictureKey;
import dev.levelup.chat.client.cache.PictureStore;
import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.net.DownloadService;
import dev.levelup.chat.client.state.Attached;
import dev.levelup.chat.client.state.Connection;
import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.client.sync.connection.Failures;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * Fetches the bytes of pictures: from the disk, or from the server, a few at once, what was asked
 * for last first. However many ask for a picture, there is one request. On the FX thread.
 */
public final class Pictures {
  /** So that a picture in view does not wait behind many that have just scrolled by. */
  private static final int AT_ONCE = 4;

  private static final int NOT_FOUND = 404;

  /** No picture with more bytes is fetched. */
  public static final int MOST_BYTES = DownloadService.MOST_PICTURE_BYTES;

  private final DownloadService downloads;
  private final PictureStore store;
  private final Connection connection;
  private final FxThread fx;
  private final Map<PictureKey, Fetch> fetches = new HashMap<>();
  private final Deque<Fetch> waiting = new ArrayDeque<>();
  private int running;

  public Pictures(
      DownloadService downloads, PictureStore store, Connection connection, FxThread fx) {
    this.downloads = downloads;
    this.connection = connection;
    this.store = store;
    this.fx = fx;
  }

  /** Whether the server can be reached, so that it makes sense to try again. */
  public ObservableValue<Boolean> onlineProperty() {
    return connection.stateProperty().map(_ -> connection.isOnline());
  }

  /** Whether a failure means that the picture does not exist any more. */
  public static boolean isGone(Throwable thrown) {
    return Failures.isRefusal(thrown, NOT_FOUND);
  }

  /**
   * Fetches a picture.
   *
   * @param preview whether a small version is enough
   * @return completes on any thread, and fails with an {@link ApiException}; cancelling it, on the
   *     FX thread, ends the request if nobody else waits for it
   */
  public CompletableFuture<byte[]> fetch(Attached picture, boolean preview) {
    fx.assertOnThread();
    PictureKey key = key(picture, preview);
    Fetch fetch = fetches.get(key);
    if (fetch == null) {
      fetch = new Fetch(key);
      fetches.put(key, fetch);
      fetch.begin();
    }
    return fetch.join();
  }

  /** What was fetched is no picture: it is not kept on the disk. */
  public void drop(Attached picture, boolean preview) {
    store.remove(key(picture, preview));
  }

  private static PictureKey key(Attached picture, boolean preview) {
    return new PictureKey(picture.room(), picture.message(), picture.attachment().id(), preview);
  }

  /** Ends all requests. */
  public void close() {
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
    private @Nullable CompletableFuture<byte[]> request;
    private int callers;

    Fetch(PictureKey key) {
      this.key = key;
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
      CompletableFuture<byte[]> asked = downloads.picture(key.attachment(), key.preview());
      request = asked;
      var _ =
          asked.whenComplete(
              (answer, thrown) -> {
                fx.execute(this::ended);
                if (thrown == null) {
                  store.store(key, answer);
                  finish(answer);
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
