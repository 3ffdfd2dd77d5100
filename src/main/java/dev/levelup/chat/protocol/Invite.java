package dev.levelup.chat.protocol;

import java.time.Instant;

/**
 * Admits any user who presents its code to a clan. Never logged.
 *
 * @param code the code to present
 * @param expiresAt when the invitation expires
 */
public record Invite(String code, Instant expiresAt) {
  @Override
  public String toString() {
    return "Invite[expiresAt=" + expiresAt + "]";
  }
}
