package dev.levelup.chat.client.state;

/** Which proxy is used. */
public enum ProxyMode {
  /** The machine's proxies, if it has any. */
  SYSTEM,
  NONE,
  /** The one that the user entered. */
  MANUAL
}
