package dev.levelup.chat.client.ui.text;

import org.jspecify.annotations.Nullable;

/** Tells which names can be hosts. Any thread. */
@FunctionalInterface
public interface HostNames {
  /** The form of a name or an IP address that is looked up, by UTS #46; null if it cannot be. */
  @Nullable String ascii(String host);
}
