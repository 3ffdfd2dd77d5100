package dev.levelup.chat.server.cluster;

import dev.levelup.chat.server.domain.ChatEvent;
import dev.levelup.chat.server.domain.ChatListener;

/**
 * Tells of what was done here: first the sockets of this server, then the others.
 *
 * @param elsewhere hears of it second
 */
public record ClusterPublisher(ChatListener here, ChatListener elsewhere) implements ChatListener {
  @Override
  public void told(ChatEvent event) {
    here.told(event);
    elsewhere.told(event);
  }
}
