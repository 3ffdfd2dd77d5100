package dev.levelup.chat.server.store;

import dev.levelup.chat.protocol.UserId;

/**
 * A user's account.
 *
 * @param name as the user writes it
 * @param passwordHash with its salt and parameters; never logged
 */
public record UserRow(UserId id, String name, String passwordHash) {
  @Override
  public String toString() {
    return "Account[" + id + "]";
  }
}
