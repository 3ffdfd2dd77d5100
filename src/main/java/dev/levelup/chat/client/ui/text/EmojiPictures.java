package dev.levelup.chat.client.ui.text;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/**
 * Gives each emoji its picture. A picture has its size at once, so nothing moves when it is read
 * and decoded on another thread a moment later. FX thread, but for what says otherwise.
 */
public final class EmojiPictures {
  private record Wanted(int number, int pixels) {}

  private final EmojiIndex index;
  private final Executor background;
  private final Executor fx;
  private final Map<Wanted, Image> pictures = new HashMap<>();
  private final Object packLock = new Object();
  private @Nullable EmojiPack pack;

  /**
   * @param index numbers the pictures
   * @param background reads and decodes, in any order
   * @param fx runs tasks on the FX thread
   */
  public EmojiPictures(EmojiIndex index, Executor background, Executor fx) {
    this.index = index;
    this.background = background;
    this.fx = fx;
  }

  /**
   * The picture of an emoji, the same object for the same question; empty until it is decoded.
   *
   * @param spelling one of the index
   * @param pixels its width and height in pixels of the image
   */
  Image picture(String spelling, int pixels) {
    return pictures.computeIfAbsent(new Wanted(index.picture(spelling), pixels), this::ask);
  }

  /** As {@link EmojiIndex#longestAt}. */
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

  /** Background only. */
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
