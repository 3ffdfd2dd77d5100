package dev.levelup.chat.client.ui.text;

import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/**
 * Provides the emoji images. An image has its final size at once, so nothing moves when it is
 * decoded in the background later. FX thread only unless stated otherwise.
 */
public final class EmojiPictures {
  private record Wanted(int number, int pixels) {}

  private final EmojiIndex index;
  private final Executor background;
  private final Executor fx;

  /** Soft: those of the whole picker would take tens of megabytes. */
  private final Map<Wanted, SoftReference<Image>> pictures = new HashMap<>();

  private final Object packLock = new Object();
  private @Nullable EmojiPack pack;

  /**
   * @param index maps emoji to image numbers
   * @param background reads and decodes images, in any order
   * @param fx runs tasks on the FX thread
   */
  public EmojiPictures(EmojiIndex index, Executor background, Executor fx) {
    this.index = index;
    this.background = background;
    this.fx = fx;
  }

  /**
   * The image of an emoji, cached; blank until it is decoded.
   *
   * @param spelling found in the index
   * @param pixels width and height in image pixels
   */
  Image picture(String spelling, int pixels) {
    Wanted wanted = new Wanted(index.picture(spelling), pixels);
    SoftReference<Image> known = pictures.get(wanted);
    Image picture = known == null ? null : known.get();
    if (picture == null) {
      picture = ask(wanted);
      pictures.put(wanted, new SoftReference<>(picture));
    }
    return picture;
  }

  /** Same as {@link EmojiIndex#longestAt}. */
  int emojiEnd(String text, int start) {
    return index.longestAt(text, start);
  }

  private Image ask(Wanted wanted) {
    WritableImage picture = new WritableImage(wanted.pixels, wanted.pixels);
    background.execute(
        () -> {
          Image decoded = decode(wanted);
          fx.execute(() -> draw(decoded, picture));
        });
    return picture;
  }

  /** Background thread only. */
  private Image decode(Wanted wanted) {
    return new Image(pack().picture(wanted.number), wanted.pixels, wanted.pixels, true, true);
  }

  private static void draw(Image decoded, WritableImage picture) {
    int side = (int) picture.getWidth();
    picture.getPixelWriter().setPixels(0, 0, side, side, decoded.getPixelReader(), 0, 0);
  }

  private EmojiPack pack() {
    synchronized (packLock) {
      EmojiPack known = pack;
      if (known == null) {
        known = EmojiPack.load();
        pack = known;
      }
      return known;
    }
  }
}
