package dev.levelup.chat.client.ui.text;

import org.jspecify.annotations.Nullable;

/** Validates host names. Any thread. */
@FunctionalInterface
public interface HostNames {
  /** A name or IP address normalised by UTS #46; null if it is invalid. */
  @Nullable String ascii(String host);
}
