package dev.levelup.chat.client.sync.persistence;

import dev.levelup.chat.client.state.Failure;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Why a server refused something, as the store has it: its words, empty where it gave none. */
final class StoredRefusal {
  private StoredRefusal() {}

  /** What is stored; null where nothing was refused. */
  static @Nullable String of(@Nullable Failure why) {
    return why == null ? null : Objects.requireNonNullElse(why.words(), "");
  }

  /** The reason that was stored; null where nothing was refused. */
  static @Nullable Failure restored(@Nullable String refusal) {
    return refusal == null
        ? null
        : new Failure(Failure.Kind.REFUSED, refusal.isEmpty() ? null : refusal);
  }
}
