package dev.levelup.chat.client.desktop.bus;

import org.freedesktop.dbus.Tuple;
import org.freedesktop.dbus.annotations.Position;

/**
 * The result of a method that returns two values. Public, with public fields, for dbus-java to fill
 * in.
 */
public final class TwoResults<A, B> extends Tuple {
  @Position(0)
  public final A first;

  @Position(1)
  public final B second;

  public TwoResults(A first, B second) {
    this.first = first;
    this.second = second;
  }
}
