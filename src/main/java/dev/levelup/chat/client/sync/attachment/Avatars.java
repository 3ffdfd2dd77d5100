package dev.levelup.chat.client.sync.attachment;

import dev.levelup.chat.client.cache.PictureKey;
import dev.levelup.chat.client.cache.PictureStore;
import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.net.AvatarAddress;
import dev.levelup.chat.client.net.DownloadService;
import dev.levelup.chat.client.net.Session;
import dev.levelup.chat.client.state.Connection;
import dev.levelup.chat.client.state.Faces;
import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.protocol.Feature;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.value.ObservableValue;

/**
 * Fetches the pictures of people and rooms, and does not ask again soon for one that did not come.
 * On the FX thread.
 */
public final class Avatars {
  /** How long nothing is asked of an address that has no picture. */
  static final Duration NONE_THERE = Duration.ofHours(1);

  /** How long nothing is asked of an address that did not answer. */
  static final Duration NO_ANSWER = Duration.ofMinutes(1);

  private static final int MOST_FAILURES = 1000;

  private record Failed(ApiException why, Instant until) {}

  private final Session session;
  private final DownloadService downloads;
  private final PictureStore store;
  private final Connection connection;
  private final InstantSource clock;
  private final FxThread fx;
  private final Faces faces;
  private final Fetches fetches;
  private final Map<String, Failed> failures =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failed> eldest) {
          return size() > MOST_FAILURES;
        }
      };

  public Avatars(
      Session session,
      DownloadService downloads,
      PictureStore store,
      Connection connection,
      InstantSource clock,
      FxThread fx) {
    this.session = session;
    this.downloads = downloads;
    this.store = store;
    this.connection = connection;
    this.clock = clock;
    this.fx = fx;
    this.faces = new Faces(fx);
    this.fetches = new Fetches(store, fx);
    onlineProperty().subscribe(this::onlineChanged);
  }

  /** The newest known addresses of people's pictures. */
  public Faces faces() {
    return faces;
  }

  /** Whether the server can be reached, so that it makes sense to try again. */
  public ObservableValue<Boolean> onlineProperty() {
    return connection.onlineProperty();
  }

  private void onlineChanged(boolean isOnline) {
    if (isOnline) {
      failures.values().removeIf(each -> each.why instanceof ApiException.Unreachable);
    }
  }

  /**
   * Whether an address may be asked at all.
   *
   * @param said where a picture is, as a server says it
   * @param mayLeave whether the user allows other servers than the session's
   */
  public boolean mayFetch(String said, boolean mayLeave) {
    return address(said, mayLeave).isPresent();
  }

  private Optional<AvatarAddress> address(String said, boolean mayLeave) {
    return AvatarAddress.of(session.server(), said, mayLeave);
  }

  /**
   * Fetches a picture.
   *
   * @return completes on any thread, and fails with an {@link ApiException}; cancelling it, on the
   *     FX thread, ends the request if nobody else waits for it
   * @throws IllegalArgumentException for an address that {@linkplain #mayFetch must not be asked}
   */
  public CompletableFuture<byte[]> fetch(String said, boolean mayLeave) {
    fx.assertOnThread();
    AvatarAddress address = address(said, mayLeave).orElseThrow(IllegalArgumentException::new);
    Failed failed = failures.get(address.toString());
    if (failed != null && clock.instant().isBefore(failed.until)) {
      return CompletableFuture.failedFuture(failed.why);
    }
    return fetches.fetch(key(address), () -> ask(address));
  }

  private CompletableFuture<byte[]> ask(AvatarAddress address) {
    CompletableFuture<byte[]> asked = downloads.avatar(address);
    var _ =
        asked.whenComplete(
            (_, thrown) -> {
              if (thrown != null && !asked.isCancelled()) {
                fx.execute(() -> fail(address, ApiException.of(thrown)));
              }
            });
    return asked;
  }

  private void fail(AvatarAddress address, ApiException why) {
    Duration pause = why instanceof ApiException.Unreachable ? NO_ANSWER : NONE_THERE;
    failures.put(address.toString(), new Failed(why, clock.instant().plus(pause)));
  }

  /** What was fetched is no picture: it is not kept, and not asked for again soon. */
  public void drop(String said, boolean mayLeave) {
    address(said, mayLeave)
        .ifPresent(
            address -> {
              store.remove(key(address));
              fail(address, new ApiException.Unreadable(new IllegalArgumentException()));
            });
  }

  /** On a server with avatars another picture has another address. */
  private PictureKey key(AvatarAddress address) {
    long day = clock.instant().getEpochSecond() / Duration.ofDays(1).toSeconds();
    return new PictureKey.OfAvatar(address.toString(), session.has(Feature.ATTACHMENTS) ? 0 : day);
  }

  /** Ends all requests. */
  public void close() {
    fetches.close();
  }
}
