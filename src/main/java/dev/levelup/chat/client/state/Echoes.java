package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.Message;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The local echoes of a timeline, in the order in which they were written. */
final class Echoes {
  private final List<PendingMessage> echoes = new ArrayList<>();
  private final List<PendingMessage> view = Collections.unmodifiableList(echoes);

  List<PendingMessage> all() {
    return view;
  }

  /** Adds an echo below the others, or replaces the one with the same id. */
  void put(PendingMessage pending) {
    List<ClientMessageId> ids = echoes.stream().map(PendingMessage::id).toList();
    int index = ids.indexOf(pending.id());
    if (index < 0) {
      echoes.add(pending);
    } else {
      echoes.set(index, pending);
    }
  }

  boolean contains(ClientMessageId id) {
    return echoes.stream().anyMatch(each -> each.id().equals(id));
  }

  /** Whether the message confirms an echo. */
  boolean isConfirmedBy(Message message) {
    return echoes.stream().anyMatch(echo -> echo.isConfirmedBy(message));
  }

  /** Removes an echo; returns whether it was there. */
  boolean drop(ClientMessageId id) {
    return echoes.removeIf(each -> each.id().equals(id));
  }

  /** Removes the echoes that these messages confirm; returns whether there were any. */
  boolean confirm(List<Message> messages) {
    return echoes.removeIf(echo -> messages.stream().anyMatch(echo::isConfirmedBy));
  }
}
