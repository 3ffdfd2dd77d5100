package dev.levelup.chat.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Admits users who present its code to a clan. Never logged.
 *
 * @param id names the invitation, without admitting anybody
 * @param code the code to present
 * @param expiresAt when the invitation expires
 * @param uses how many users it admits; null for any number
 */
public record Invite(String id, String code, Instant expiresAt, @Nullable Integer uses) {
  @Override
  public String toString() {
    return "Invite[id=" + id + ", expiresAt=" + expiresAt + "]";
  }
}
