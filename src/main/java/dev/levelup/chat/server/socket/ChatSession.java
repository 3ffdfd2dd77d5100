package dev.levelup.chat.server.socket;

import dev.levelup.chat.server.domain.Identity;
import dev.levelup.chat.server.domain.Language;
import dev.levelup.chat.server.socketio.Rooms;

/**
 * The chat's data for a socket.
 *
 * @param identity the identity from its token
 * @param language the language of its refusals
 */
public record ChatSession(Identity identity, Language language) {
  /** How many sockets of one user may be connected: more are refused until one disconnects. */
  public static final int MOST_OF_ONE_USER = 20;

  /** Rooms for users' sockets. */
  public static Rooms<ChatSession> rooms() {
    return new Rooms<>(session -> session.identity().userId(), MOST_OF_ONE_USER);
  }
}
