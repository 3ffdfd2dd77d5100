package dev.levelup.chat.client.sync;

import dev.levelup.chat.client.state.CurrentRoom;
import dev.levelup.chat.client.state.OpenRoom;
import dev.levelup.chat.client.state.Outbox;
import dev.levelup.chat.client.state.PendingMessage;

/**
 * Shows each message of the outbox as it is now, in the room that shows, whoever has changed it: an
 * {@link Errand} may still get answers when its room shows already.
 */
final class ShownEchoes {
  private final CurrentRoom shown;

  ShownEchoes(Outbox outbox, CurrentRoom shown) {
    this.shown = shown;
    outbox.onPut(this::show);
  }

  private void show(PendingMessage message) {
    OpenRoom open = shown.open();
    if (open != null && open.id().equals(message.room())) {
      open.timeline().showEcho(message);
    }
  }
}
