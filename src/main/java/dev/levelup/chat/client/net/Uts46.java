package dev.levelup.chat.client.net;

import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Host names by UTS #46, as browsers read them. */
public final class Uts46 {
  private Uts46() {}

  /** The ASCII form of a host name, {@code xn--…}; null if it is not a valid one. */
  public static @Nullable String ascii(String host) {
    try {
      return new HttpUrl.Builder().scheme("http").host(host).build().host();
    } catch (IllegalArgumentException _) {
      return null;
    }
  }
}
