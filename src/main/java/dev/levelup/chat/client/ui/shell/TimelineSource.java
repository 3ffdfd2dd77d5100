package dev.levelup.chat.client.ui.shell;

import dev.levelup.chat.client.sync.Chat;
import dev.levelup.chat.client.ui.avatar.AvatarImages;
import dev.levelup.chat.client.ui.composer.EditViewModel;
import dev.levelup.chat.client.ui.emoji.EmojiPicker;
import javafx.scene.Node;

/** Creates the message list of a chat. */
@FunctionalInterface
public interface TimelineSource {
  /**
   * Creates the list of the messages of the room that a chat has open.
   *
   * @param edit the message that is being edited
   * @param picker offers emoji, above the messages; becomes a child of the list
   * @param avatars the pictures of the chat's people and rooms
   */
  Node create(Chat chat, EditViewModel edit, EmojiPicker picker, AvatarImages avatars);
}
