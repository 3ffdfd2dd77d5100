package dev.levelup.chat.client.desktop.tray;

import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.Position;

/** A picture as a D-Bus struct: its pixels row by row, each as A, R, G and B. */
public final class Pixmap extends Struct {
  @Position(0)
  public final int width;

  @Position(1)
  public final int height;

  @Position(2)
  public final byte[] pixels;

  public Pixmap(int width, int height, byte[] pixels) {
    this.width = width;
    this.height = height;
    this.pixels = pixels;
  }
}
