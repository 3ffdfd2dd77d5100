package dev.levelup.chat.client.cache;

/** A problem with storing the sign-in that the user should know about. */
public enum SignInTrouble {
  /** No keyring stores it: it is in a file that only this user can read. */
  IN_A_FILE,
  /** It is in the keyring, which cannot be read now. */
  NOT_GIVEN_OUT
}
