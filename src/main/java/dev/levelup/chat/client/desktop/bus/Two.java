package dev.levelup.chat.client.desktop.bus;

import org.freedesktop.dbus.Tuple;
import org.freedesktop.dbus.annotations.Position;

/** What a method with two results answers. Public, with public fields, for the bus to fill in. */
public final class Two<A, B> extends Tuple {
  @Position(0)
  public final A first;

  @Position(1)
  public final B second;

  public Two(A first, B second) {
    this.first = first;
    this.second = second;
  }
}
