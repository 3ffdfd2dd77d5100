package dev.levelup.chat.protocol;

import java.time.Instant;

/**
 * Lets anybody who shows it into a clan. Never logged.
 *
 * @param code what to show
 * @param expiresAt from when on it lets nobody in
 */
public record Invite(String code, Instant expiresAt) {
  @Override
  public String toString() {
    return "Invite[expiresAt=" + expiresAt + "]";
  }
}
