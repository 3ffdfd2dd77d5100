package dev.levelup.chat.client.cache;

/** What the user should know about where their sign-in is kept. */
public enum SignInTrouble {
  /** No keyring takes it: it is in a file that only this user can read. */
  IN_A_FILE,
  /** It is in the keyring, and that gives nothing out now. */
  NOT_GIVEN_OUT
}
