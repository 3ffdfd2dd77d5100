package dev.levelup.chat.client.ui.attachment;

import dev.levelup.chat.client.ui.attachment.webp.WebpFrame;
import java.util.List;
import java.util.Optional;

/** The frames of an animated WebP, which the toolkit cannot decode. */
final class WebpFrames implements Frames {
  private final byte[] webp;
  private final Canvas canvas;
  private final List<WebpFrame> frames;
  private int next;

  private WebpFrames(byte[] webp, Canvas canvas, List<WebpFrame> frames) {
    this.webp = webp;
    this.canvas = canvas;
    this.frames = frames;
  }

  /** The frames; empty if it is no animation. */
  static Optional<Frames> of(byte[] webp, Canvas canvas) {
    List<WebpFrame> frames = WebpFrame.all(webp, canvas.width, canvas.height, MOST);
    return frames.size() > 1 ? Optional.of(new WebpFrames(webp, canvas, frames)) : Optional.empty();
  }

  @Override
  public Frame next() {
    if (next == 0) {
      canvas.clear(0, 0, canvas.width, canvas.height);
    }
    WebpFrame frame = frames.get(next);
    next = (next + 1) % frames.size();
    draw(frame);
    Frame shown = canvas.frame(frame.millis());
    if (frame.isCleared()) {
      canvas.clear(frame.x(), frame.y(), frame.width(), frame.height());
    }
    return shown;
  }

  private void draw(WebpFrame frame) {
    int[] pixels = frame.pixels(webp);
    for (int i = 0; i < pixels.length; i++) {
      int x = frame.x() + i % frame.width();
      int y = frame.y() + i / frame.width();
      int at = y * canvas.width + x;
      canvas.pixels[at] = frame.isBlended() ? over(pixels[i], canvas.pixels[at]) : pixels[i];
    }
  }

  /** One colour seen through another one. */
  private static int over(int front, int back) {
    int opacity = front >>> 24;
    if (opacity == 255 || back >>> 24 == 0) {
      return front;
    }
    // Of the 255 * 255 parts of the outcome.
    int own = 255 * opacity;
    int other = (255 - opacity) * (back >>> 24);
    int all = own + other;
    int mixed = ((all + 127) / 255) << 24;
    for (int shift = 0; shift < 24; shift += 8) {
      int sum = own * (front >> shift & 0xFF) + other * (back >> shift & 0xFF);
      mixed |= ((sum + all / 2) / all) << shift;
    }
    return mixed;
  }
}
