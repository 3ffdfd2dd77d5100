package dev.levelup.chat.server.store;

import dev.levelup.chat.protocol.UserId;

/**
 * A person who signs in here.
 *
 * @param name as the person writes it
 * @param passwordHash with its salt and parameters; never logged
 */
public record UserRow(UserId id, String name, String passwordHash) {
  @Override
  public String toString() {
    return "Account[" + id + "]";
  }
}
