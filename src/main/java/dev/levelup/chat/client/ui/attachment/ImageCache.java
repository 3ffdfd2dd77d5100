package dev.levelup.chat.client.ui.attachment;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;

/**
 * The decoded images that were used last, within a bound. FX thread only.
 *
 * @param <K> what an image is of
 */
public final class ImageCache<K> {
  private static final int BYTES_PER_PIXEL = 4;

  private final Map<K, Image> images = new LinkedHashMap<>(16, 0.75f, true);
  private final long most;
  private long bytes;

  /**
   * @param most the most memory, in bytes
   */
  public ImageCache(long most) {
    this.most = most;
  }

  /** Finds an image; null if it is not kept. This is a use of it. */
  public @Nullable Image get(K key) {
    return images.get(key);
  }

  /** Keeps an image; those that were not used for longest give way to it. */
  public void put(K key, Image image) {
    Image former = images.put(key, image);
    bytes += size(image) - (former == null ? 0 : size(former));
    Iterator<Image> eldest = images.values().iterator();
    while (bytes > most && eldest.hasNext()) {
      bytes -= size(eldest.next());
      eldest.remove();
    }
  }

  /** Lets go of all images. */
  public void clear() {
    images.clear();
    bytes = 0;
  }

  /** All that is kept; looking at it is no use of it. */
  Set<Map.Entry<K, Image>> entries() {
    return images.entrySet();
  }

  private static long size(Image image) {
    return (long) (image.getWidth() * image.getHeight() * BYTES_PER_PIXEL);
  }

  /** The memory that is taken, in bytes. */
  public long bytes() {
    return bytes;
  }
}
