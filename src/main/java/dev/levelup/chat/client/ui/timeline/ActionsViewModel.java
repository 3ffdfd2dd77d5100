package dev.levelup.chat.client.ui.timeline;

import dev.levelup.chat.client.sync.room.Sender;
import dev.levelup.chat.protocol.ClientMessageId;

/** What one can do with the messages of the open room. FX thread only. */
public final class ActionsViewModel {
  private final Sender sender;

  /**
   * @param sender sends again, or not at all
   */
  public ActionsViewModel(Sender sender) {
    this.sender = sender;
  }

  /** Sends an undelivered message again. */
  void retry(ClientMessageId id) {
    sender.retry(id);
  }

  /** Forgets an undelivered message for good. */
  void discard(ClientMessageId id) {
    sender.discard(id);
  }
}
