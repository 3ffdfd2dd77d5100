package dev.levelup.chat.client.ui.timeline;

import dev.levelup.chat.client.sync.Chat;
import dev.levelup.chat.client.ui.text.WebAddress;

/** Opens the links in the messages of chats. FX thread only. */
public interface LinkOpener {
  /**
   * Opens an address that the user clicked.
   *
   * @param chat says so if it fails
   * @param named whether the message showed another text than the address
   */
  void open(Chat chat, WebAddress target, boolean named);
}
