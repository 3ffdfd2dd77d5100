package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.Ban;
import dev.levelup.chat.protocol.UserId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The bans of a room, as far as they are loaded. */
public sealed interface BansState {
  /** They have been requested. */
  record Loading() implements BansState {}

  /** The request failed. */
  record Failed(Failure why) implements BansState {}

  /**
   * They are loaded.
   *
   * @param bans in the server's order
   * @param lifting those that the server has been asked to lift
   * @param refused why the last one could not be lifted; null if it was
   */
  record Known(List<Ban> bans, Set<UserId> lifting, @Nullable Failure refused)
      implements BansState {}
}
