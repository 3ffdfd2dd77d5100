package dev.levelup.chat.client.state;

/** How servers are reached. */
public enum ProxyMode {
  /** By the proxies of this machine, if it has any. */
  SYSTEM,
  NONE,
  /** By the one that the user names. */
  MANUAL
}
