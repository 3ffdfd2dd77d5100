package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.OwnSignIn;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The list of places where the user is signed in, as far as it is loaded. */
public sealed interface SignInsState {
  /** The list has been requested. */
  record Loading() implements SignInsState {}

  /** The request failed. */
  record Failed(Failure why) implements SignInsState {}

  /**
   * The list is loaded.
   *
   * @param signIns in the server's order
   * @param ending the ids of those that the server has been asked to end
   * @param refused why the last one could not be ended; null if it was
   */
  record Known(List<OwnSignIn> signIns, Set<String> ending, @Nullable Failure refused)
      implements SignInsState {}
}
