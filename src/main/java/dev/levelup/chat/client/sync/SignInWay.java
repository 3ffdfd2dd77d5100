package dev.levelup.chat.client.sync;

/** How one signs in at a server; the sign-in screen shows the fields for it. */
public enum SignInWay {
  /** With a name and a password. */
  PASSWORD,
  /** With a token, since the server keeps no accounts. */
  TOKEN,
  /** The server does not answer, or its address cannot be one. */
  UNKNOWN
}
