package dev.levelup.chat.client.ui.attachment;

import dev.levelup.chat.client.state.Attached;
import dev.levelup.chat.client.state.OutgoingFile;
import dev.levelup.chat.client.sync.attachment.Pictures;
import dev.levelup.chat.protocol.Attachment;
import dev.levelup.chat.protocol.AttachmentId;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decodes the pictures of one chat off the FX thread, and keeps those that were used last, within a
 * bound. FX thread only.
 */
public final class PictureImages {
  private static final Logger LOG = LoggerFactory.getLogger(PictureImages.class);

  /** The most memory for images, in bytes. */
  static final long MOST_BYTES = 48L << 20;

  /** An original that is larger than this is fetched as a preview, whatever its pixels. */
  private static final long MOST_INLINE_BYTES = 1 << 20;

  private static final String WITHOUT_DECODER = "image/webp";

  private record Key(AttachmentId id, boolean preview, PictureSize size) {}

  private final Pictures pictures;
  private final Executor background;
  private final Executor fx;
  private final ImageCache<Key> images = new ImageCache<>(MOST_BYTES);
  private final Set<Request> failed = new LinkedHashSet<>();
  private final Set<AttachmentId> moving = new HashSet<>();

  /**
   * @param background decodes, in any order
   * @param fx runs tasks on the FX thread
   */
  public PictureImages(Pictures pictures, Executor background, Executor fx) {
    this.pictures = pictures;
    this.background = background;
    this.fx = fx;
    pictures.onlineProperty().subscribe(this::onlineChanged);
  }

  private void onlineChanged(boolean isOnline) {
    if (isOnline) {
      retry();
    }
  }

  /** Whether the server's small version is enough for this size, or the only one that shows. */
  private static boolean isPreviewEnough(Attachment picture, PictureSize size) {
    return picture.type().equals(WITHOUT_DECODER)
        || (picture.size() > MOST_INLINE_BYTES && !size.equals(PictureSize.WHOLE))
        || size.scale(
                Objects.requireNonNull(picture.width()), Objects.requireNonNull(picture.height()))
            < 1
        || isTooLarge(picture);
  }

  private static boolean isTooLarge(Attachment picture) {
    long pixels =
        (long) Objects.requireNonNull(picture.width()) * Objects.requireNonNull(picture.height());
    return pixels > PictureDecoder.MOST_PIXELS || picture.size() > Pictures.MOST_BYTES;
  }

  /**
   * Fetches and decodes a picture.
   *
   * @param use called at once if it is in memory, otherwise first with {@code Loading} and later
   *     with what has become of it
   * @return ends it: nothing is called after that
   */
  public Subscription ask(Attached picture, PictureSize size, Consumer<PictureState> use) {
    boolean preview = isPreviewEnough(picture.attachment(), size);
    Key key = new Key(picture.attachment().id(), preview, size);
    Image known = images.get(key);
    if (known != null) {
      use.accept(new PictureState.Ready(known));
      return Subscription.EMPTY;
    }
    Request request = new Request(picture, key, use);
    request.begin();
    return request;
  }

  /**
   * Decodes the copy of a picture that is being sent.
   *
   * @param use as in {@link #ask(Attached, PictureSize, Consumer)}
   * @return ends it: nothing is called after that
   */
  Subscription ask(OutgoingFile own, PictureSize size, Consumer<PictureState> use) {
    Key key = new Key(new AttachmentId(own.id().value()), false, size);
    Image known = images.get(key);
    if (known != null) {
      use.accept(new PictureState.Ready(known));
      return Subscription.EMPTY;
    }
    use.accept(new PictureState.Loading());
    Sketch asked = new Sketch(key, use);
    background.execute(() -> asked.decode(own.copy()));
    return asked;
  }

  /** The picture of an echo has become that of a message: it need not be fetched. */
  void keep(Attached picture, PictureSize size, Image image) {
    Attachment attachment = picture.attachment();
    keep(new Key(attachment.id(), isPreviewEnough(attachment, size), size), image);
  }

  /** A question for a picture of the user's own. */
  private final class Sketch implements Subscription {
    private final Key key;
    private final Consumer<PictureState> use;
    private volatile boolean ended;

    Sketch(Key key, Consumer<PictureState> use) {
      this.key = key;
      this.use = use;
    }

    void decode(Path copy) {
      if (!ended) {
        Optional<Image> image = OwnImages.decode(copy, key.size);
        fx.execute(() -> take(image));
      }
    }

    private void take(Optional<Image> image) {
      if (!ended) {
        use.accept(
            image.<PictureState>map(each -> keep(key, each)).orElseGet(PictureState.Unseen::new));
      }
    }

    @Override
    public void unsubscribe() {
      ended = true;
    }
  }

  /** One question, until it is ended; what has failed is asked again after a reconnect. */
  private final class Request implements Subscription {
    private final Attached picture;
    private final Key key;
    private final Consumer<PictureState> use;
    private CompletableFuture<byte[]> fetched = new CompletableFuture<>();
    private volatile boolean ended;

    Request(Attached picture, Key key, Consumer<PictureState> use) {
      this.picture = picture;
      this.key = key;
      this.use = use;
    }

    void begin() {
      use.accept(new PictureState.Loading());
      CompletableFuture<byte[]> asked = pictures.fetch(picture, key.preview);
      fetched = asked;
      var _ =
          asked
              .thenApplyAsync(this::decode, background)
              .whenComplete((image, thrown) -> fx.execute(() -> take(image, thrown)));
    }

    /** Nothing is decoded for a row that is gone. */
    private Image decode(byte[] bytes) {
      if (ended) {
        throw new CancellationException();
      }
      return PictureDecoder.decode(bytes, key.size);
    }

    private void take(@Nullable Image image, @Nullable Throwable thrown) {
      if (ended) {
        return;
      }
      PictureState state =
          image == null ? failure(picture, key, Objects.requireNonNull(thrown)) : keep(key, image);
      if (state instanceof PictureState.Failed) {
        failed.add(this);
      }
      use.accept(state);
    }

    @Override
    public void unsubscribe() {
      ended = true;
      failed.remove(this);
      fetched.cancel(false);
    }
  }

  private void retry() {
    List<Request> again = List.copyOf(failed);
    failed.clear();
    again.forEach(Request::begin);
  }

  private PictureState keep(Key key, Image image) {
    images.put(key, image);
    return new PictureState.Ready(image);
  }

  private PictureState failure(Attached picture, Key key, Throwable thrown) {
    Throwable cause = cause(thrown);
    if (cause instanceof IllegalArgumentException) {
      pictures.drop(picture, key.preview);
    }
    LOG.info("A picture cannot be shown: {}", cause.getMessage());
    return Pictures.isGone(cause) ? new PictureState.Gone() : new PictureState.Failed();
  }

  private static Throwable cause(Throwable thrown) {
    @Nullable Throwable inner = thrown.getCause();
    return thrown instanceof CompletionException && inner != null ? inner : thrown;
  }

  /**
   * Fetches the bytes of a picture, to play it.
   *
   * @return cancelling it ends the request
   */
  CompletableFuture<byte[]> original(Attached picture) {
    return pictures.fetch(picture, false);
  }

  /** Whether a picture can be played, as far as that is known. */
  Motion motion(MessageFile picture) {
    return moving.contains(picture.attachment().id()) ? Motion.MOVES : Motion.of(picture);
  }

  /** A picture is being played. */
  void moves(AttachmentId id) {
    moving.add(id);
  }

  /** An image of a picture that is in memory, of whatever size. */
  public Optional<Image> known(AttachmentId id) {
    return images.entries().stream()
        .filter(each -> each.getKey().id.equals(id))
        .map(Map.Entry::getValue)
        .max(Comparator.comparingDouble(Image::getWidth));
  }

  /** The memory that is taken, in bytes. */
  long bytes() {
    return images.bytes();
  }
}
