package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.OwnSignIn;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of where the user is signed in. */
public sealed interface SignInsState {
  /** The server has been asked. */
  record Loading() implements SignInsState {}

  /** The server has not said. */
  record Failed(Failure why) implements SignInsState {}

  /**
   * The server has said.
   *
   * @param signIns in its order
   * @param ending the ids of those that it has been asked to end
   * @param refused why the last one has not ended; null where it has
   */
  record Known(List<OwnSignIn> signIns, Set<String> ending, @Nullable Failure refused)
      implements SignInsState {}
}
