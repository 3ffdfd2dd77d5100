package dev.levelup.chat.client.ui.text;

/** Opens the links in messages. FX thread only. */
public interface MessageLinks {
  /**
   * Opens an address that the user clicked.
   *
   * @param named whether the message showed another text than the address
   */
  void open(WebAddress target, boolean named);
}
