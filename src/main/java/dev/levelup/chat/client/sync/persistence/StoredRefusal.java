package dev.levelup.chat.client.sync.persistence;

import dev.levelup.chat.client.state.Failure;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How the store represents the reason of a refusal: the server's text, empty if it gave none. */
final class StoredRefusal {
  private StoredRefusal() {}

  /** The text to store; null if nothing was refused. */
  static @Nullable String of(@Nullable Failure why) {
    return why == null ? null : Objects.requireNonNullElse(why.words(), "");
  }

  /** The reason that was stored; null if nothing was refused. */
  static @Nullable Failure restored(@Nullable String refusal) {
    return refusal == null
        ? null
        : new Failure(Failure.Kind.REFUSED, refusal.isEmpty() ? null : refusal);
  }
}
