package dev.levelup.chat.client.net;

import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Names of hosts by UTS #46, as browsers read them. */
public final class Uts46 {
  private Uts46() {}

  /** The form of a host that is looked up, {@code xn--…}; null if it can be no host. */
  public static @Nullable String ascii(String host) {
    try {
      return new HttpUrl.Builder().scheme("http").host(host).build().host();
    } catch (IllegalArgumentException _) {
      return null;
    }
  }
}
