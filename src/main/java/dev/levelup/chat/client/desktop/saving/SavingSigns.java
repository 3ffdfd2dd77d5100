package dev.levelup.chat.client.desktop.saving;

import dev.levelup.chat.client.desktop.bus.MessageBus;
import dev.levelup.chat.client.desktop.sign.BusSign;
import dev.levelup.chat.client.desktop.sign.Sign;
import java.util.Set;

/** What the system's bus says of the network and of the power supply. */
public final class SavingSigns {
  static final BusSign.Source METERED =
      new BusSign.Source(
          "org.freedesktop.NetworkManager", "/org/freedesktop/NetworkManager", "Metered");
  static final BusSign.Source ON_BATTERY =
      new BusSign.Source("org.freedesktop.UPower", "/org/freedesktop/UPower", "OnBattery");

  /** NetworkManager's values for "yes", as the user has set it, and as it guesses. */
  private static final Set<Integer> YES = Set.of(1, 3);

  private SavingSigns() {}

  /** Whether the network is paid for by the byte. */
  public static Sign metered(MessageBus system) {
    return new BusSign(
        system,
        METERED,
        value -> value instanceof Number number && YES.contains(number.intValue()));
  }

  /** Whether the machine runs on its battery. */
  public static Sign onBattery(MessageBus system) {
    return new BusSign(system, ON_BATTERY, Boolean.TRUE::equals);
  }
}
