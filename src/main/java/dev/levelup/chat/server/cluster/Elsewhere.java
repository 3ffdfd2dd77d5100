package dev.levelup.chat.server.cluster;

import dev.levelup.chat.server.bus.Bus;
import dev.levelup.chat.server.domain.ChatEvent;
import dev.levelup.chat.server.domain.ChatListener;

/** Publishes events to the other servers over the bus. */
public record Elsewhere(Bus bus) implements ChatListener {
  @Override
  public void told(ChatEvent event) {
    bus.publish(() -> EventJson.encode(event));
  }
}
