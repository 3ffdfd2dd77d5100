package dev.levelup.chat.client.sync.attachment;

import dev.levelup.chat.client.cache.PictureKey;
import dev.levelup.chat.client.cache.PictureStore;
import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.net.DownloadService;
import dev.levelup.chat.client.state.Attached;
import dev.levelup.chat.client.state.Connection;
import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.client.sync.connection.Failures;
import java.util.concurrent.CompletableFuture;
import javafx.beans.value.ObservableValue;

/** Fetches the bytes of the pictures in messages. On the FX thread. */
public final class Pictures {
  private static final int NOT_FOUND = 404;

  /** No picture with more bytes is fetched. */
  public static final int MOST_BYTES = DownloadService.MOST_PICTURE_BYTES;

  private final DownloadService downloads;
  private final PictureStore store;
  private final Connection connection;
  private final Fetches fetches;

  public Pictures(
      DownloadService downloads, PictureStore store, Connection connection, FxThread fx) {
    this.downloads = downloads;
    this.connection = connection;
    this.store = store;
    this.fetches = new Fetches(store, fx);
  }

  /** Whether the server can be reached, so that it makes sense to try again. */
  public ObservableValue<Boolean> onlineProperty() {
    return connection.onlineProperty();
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
    return fetches.fetch(
        key(picture, preview), () -> downloads.picture(picture.attachment().id(), preview));
  }

  /** What was fetched is no picture: it is not kept on the disk. */
  public void drop(Attached picture, boolean preview) {
    store.remove(key(picture, preview));
  }

  private static PictureKey key(Attached picture, boolean preview) {
    return new PictureKey.OfMessage(
        picture.room(), picture.message(), picture.attachment().id(), preview);
  }

  /** Ends all requests. */
  public void close() {
    fetches.close();
  }
}
