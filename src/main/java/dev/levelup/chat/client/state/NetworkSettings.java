package dev.levelup.chat.client.state;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** How servers are reached. Each setting takes effect when it is set. On the FX thread. */
public final class NetworkSettings {
  private final ObjectProperty<ProxyMode> proxyMode =
      new SimpleObjectProperty<>(this, "proxyMode", ProxyMode.SYSTEM);
  private final StringProperty proxyAddress = new SimpleStringProperty(this, "proxyAddress", "");

  /** Which proxies are used. */
  public ObjectProperty<ProxyMode> proxyModeProperty() {
    return proxyMode;
  }

  /** The proxy that the user entered, which may contain a password; empty if they have not. */
  public StringProperty proxyAddressProperty() {
    return proxyAddress;
  }
}
