package dev.levelup.chat.client.sync.connection;

import dev.levelup.chat.client.net.ProxyChoice;
import dev.levelup.chat.client.state.NetworkSettings;
import dev.levelup.chat.client.state.ProxyMode;
import java.util.function.Supplier;

/** The proxy setting, for the network threads to read. Updated on the FX thread. */
public final class ChosenProxy implements Supplier<ProxyChoice> {
  private final NetworkSettings settings;
  private volatile ProxyChoice now;

  public ChosenProxy(NetworkSettings settings) {
    this.settings = settings;
    now = choice();
  }

  /** Whether what was typed is the address of a proxy: host and port, and a login if it has one. */
  public static boolean isAddress(String typed) {
    return ProxyChoice.isAddress(typed);
  }

  /**
   * Follows the settings from now on.
   *
   * @param changed called after each change of the effective proxy
   */
  public void follow(Runnable changed) {
    settings.proxyModeProperty().subscribe((_, _) -> take(changed));
    settings.proxyAddressProperty().subscribe((_, _) -> take(changed));
  }

  private void take(Runnable changed) {
    ProxyChoice before = now;
    now = choice();
    if (!now.equals(before)) {
      changed.run();
    }
  }

  /** A manual proxy without a valid address is not used. */
  private ProxyChoice choice() {
    String address = settings.proxyAddressProperty().get();
    ProxyMode mode = settings.proxyModeProperty().get();
    return switch (mode) {
      case SYSTEM -> ProxyChoice.SYSTEM;
      case NONE -> new ProxyChoice(ProxyChoice.Kind.NONE, "");
      case MANUAL ->
          ProxyChoice.isAddress(address)
              ? new ProxyChoice(ProxyChoice.Kind.MANUAL, address)
              : ProxyChoice.SYSTEM;
    };
  }

  @Override
  public ProxyChoice get() {
    return now;
  }
}
