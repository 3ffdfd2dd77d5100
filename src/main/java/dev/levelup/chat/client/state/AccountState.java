package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.User;
import org.jspecify.annotations.Nullable;

/** Whether somebody is signed in. */
public sealed interface AccountState {
  /**
   * The sign-in screen shows.
   *
   * @param why why a sign-in failed or ended; null at the start and after a sign-out
   */
  record SignedOut(@Nullable Failure why) implements AccountState {}

  /** The program looks for a stored sign-in; nothing shows until the result is known. */
  record Resuming() implements AccountState {}

  /** A request to the server is pending; the sign-in screen waits. */
  record SigningIn() implements AccountState {}

  /**
   * The shell shows.
   *
   * @param user who is signed in
   * @param server the server's address, for people
   */
  record SignedIn(User user, String server) implements AccountState {}
}
