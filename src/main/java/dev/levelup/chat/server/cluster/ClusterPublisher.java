package dev.levelup.chat.server.cluster;

import dev.levelup.chat.server.domain.ChatEvent;
import dev.levelup.chat.server.domain.ChatListener;

/**
 * Publishes the events of this server: first to local sockets, then to the other servers.
 *
 * @param elsewhere the other servers, notified second
 */
public record ClusterPublisher(ChatListener here, ChatListener elsewhere) implements ChatListener {
  @Override
  public void told(ChatEvent event) {
    here.told(event);
    elsewhere.told(event);
  }
}
