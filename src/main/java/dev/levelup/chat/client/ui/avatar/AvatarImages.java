package dev.levelup.chat.client.ui.avatar;

import dev.levelup.chat.client.sync.attachment.Avatars;
import dev.levelup.chat.client.ui.attachment.ImageCache;
import dev.levelup.chat.client.ui.attachment.PictureDecoder;
import dev.levelup.chat.client.ui.attachment.PictureSize;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.protocol.UserId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decodes the pictures of one chat's people and rooms off the FX thread, one after the other, and
 * keeps those that were used last. However many ask for a picture in a size, it is decoded once. FX
 * thread only.
 */
public final class AvatarImages {
  private static final Logger LOG = LoggerFactory.getLogger(AvatarImages.class);

  /** The most memory for images, in bytes. */
  static final long MOST_BYTES = 8L << 20;

  /** The most pixels of a picture that is decoded: four bytes for each, one picture at a time. */
  static final long MOST_PIXELS = 4L << 20;

  private record Key(String address, int side) {}

  private final Avatars avatars;
  private final EmojiPictures emoji;
  private final Executor background;
  private final Executor fx;
  private final ObservableValue<Boolean> mayLeave;
  private final ImageCache<Key> images = new ImageCache<>(MOST_BYTES);
  private final Map<Key, Request> requests = new HashMap<>();
  private final Object decoding = new Object();

  /**
   * @param emoji for initials that are an emoji
   * @param background decodes, in any order
   * @param fx runs tasks on the FX thread
   * @param mayLeave whether pictures may come from other servers than the session's
   */
  public AvatarImages(
      Avatars avatars,
      EmojiPictures emoji,
      Executor background,
      Executor fx,
      ObservableValue<Boolean> mayLeave) {
    this.avatars = avatars;
    this.emoji = emoji;
    this.background = background;
    this.fx = fx;
    this.mayLeave = mayLeave;
    avatars.onlineProperty().subscribe(this::onlineChanged);
  }

  /** The emoji images. */
  public EmojiPictures emoji() {
    return emoji;
  }

  /** Whether pictures may come from other servers; then another one may show. */
  ObservableValue<Boolean> mayLeave() {
    return mayLeave;
  }

  /** Increases when somebody's picture has changed. */
  ObservableValue<Number> changes() {
    return avatars.faces().changesProperty();
  }

  /**
   * The newest known address of a person's picture.
   *
   * @param said the address that came with their name
   */
  public @Nullable String newest(UserId person, @Nullable String said) {
    return avatars.faces().of(person, said);
  }

  /**
   * Fetches and decodes a picture; what does not come is not said.
   *
   * @param address as a server says it
   * @param side width and height, in device pixels
   * @param use called at once if it is in memory, otherwise later
   * @return ends it: nothing is called after that
   */
  Subscription ask(String address, int side, Consumer<Image> use) {
    Key key = new Key(address, side);
    if (!avatars.mayFetch(address, mayLeave.getValue())) {
      return Subscription.EMPTY;
    }
    Image known = images.get(key);
    if (known != null) {
      use.accept(known);
      return Subscription.EMPTY;
    }
    Request request = requests.get(key);
    if (request == null) {
      request = new Request(key);
      requests.put(key, request);
      request.begin();
    }
    return request.join(use);
  }

  /** A picture that many may wait for; one that failed waits for the next connection. */
  private final class Request {
    private final Key key;
    private final boolean leaves = mayLeave.getValue();
    private final List<Consumer<Image>> users = new ArrayList<>();
    private CompletableFuture<byte[]> fetched = new CompletableFuture<>();
    private boolean failed;

    Request(Key key) {
      this.key = key;
    }

    Subscription join(Consumer<Image> use) {
      if (requests.get(key) != this) {
        Image image = images.get(key); // It was decoded at once.
        if (image != null) {
          use.accept(image);
        }
        return Subscription.EMPTY;
      }
      users.add(use);
      return () -> leave(use);
    }

    private void leave(Consumer<Image> use) {
      users.remove(use);
      if (users.isEmpty() && requests.remove(key, this)) {
        fetched.cancel(false);
      }
    }

    void begin() {
      failed = false;
      CompletableFuture<byte[]> asked = avatars.fetch(key.address, leaves);
      fetched = asked;
      var _ =
          asked
              .thenApplyAsync(this::decode, background)
              .whenComplete((image, thrown) -> fx.execute(() -> take(image, thrown)));
    }

    /** Returns null for what is no picture. */
    private @Nullable Image decode(byte[] bytes) {
      synchronized (decoding) {
        try {
          return square(bytes, key.side);
        } catch (IllegalArgumentException | OutOfMemoryError e) {
          LOG.info("A picture of a person or a room cannot be decoded: {}", e.getMessage());
          return null;
        }
      }
    }

    private void take(@Nullable Image image, @Nullable Throwable thrown) {
      if (requests.get(key) != this) {
        return; // Nobody wants it any more.
      }
      if (image != null) {
        requests.remove(key);
        images.put(key, image);
        List.copyOf(users).forEach(each -> each.accept(image));
      } else {
        failed = true;
        if (thrown == null) {
          avatars.drop(key.address, leaves);
        }
      }
    }
  }

  private void onlineChanged(boolean isOnline) {
    if (isOnline) {
      List.copyOf(requests.values()).stream().filter(each -> each.failed).forEach(Request::begin);
    }
  }

  /** The middle of a picture. Any thread. */
  private static Image square(byte[] bytes, int side) {
    Image image = PictureDecoder.decode(bytes, new PictureSize(side, side, true), MOST_PIXELS);
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int own = Math.min(width, height);
    return width == height
        ? image
        : new WritableImage(
            image.getPixelReader(), (width - own) / 2, (height - own) / 2, own, own);
  }

  /** The memory that is taken, in bytes. */
  long bytes() {
    return images.bytes();
  }
}
