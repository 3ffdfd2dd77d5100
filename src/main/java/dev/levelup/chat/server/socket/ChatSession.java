package dev.levelup.chat.server.socket;

import dev.levelup.chat.server.domain.Identity;
import dev.levelup.chat.server.domain.Language;
import dev.levelup.chat.server.socketio.Rooms;

/**
 * The chat's data for a socket.
 *
 * @param identity the identity in its token
 * @param language of its refusals
 */
public record ChatSession(Identity identity, Language language) {
  /** How many sockets one user may have connected: another one is refused until one has gone. */
  public static final int MOST_OF_ONE_USER = 20;

  /** Rooms for sockets of users. */
  public static Rooms<ChatSession> rooms() {
    return new Rooms<>(session -> session.identity().userId(), MOST_OF_ONE_USER);
  }
}
