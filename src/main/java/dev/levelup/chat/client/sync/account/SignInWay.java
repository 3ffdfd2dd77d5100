package dev.levelup.chat.client.sync.account;

import dev.levelup.chat.protocol.Feature;
import dev.levelup.chat.protocol.Registration;
import dev.levelup.chat.protocol.ServerInfo;

/** How one signs in at a server; the sign-in screen shows the fields for it. */
public enum SignInWay {
  /** With a name and a password, and everybody may make an account. */
  PASSWORD,
  /** With a name and a password; an account is made by invitation. */
  PASSWORD_BY_INVITE,
  /** With a name and a password; no more accounts are made. */
  PASSWORD_CLOSED,
  /** With a token, since the server keeps no accounts. */
  TOKEN,
  /** The server does not answer, or its address cannot be one. */
  UNKNOWN;

  public static SignInWay of(ServerInfo info) {
    if (!info.features().contains(Feature.ACCOUNTS)) {
      return TOKEN;
    }
    Registration registration = info.registration();
    return switch (registration) {
      case INVITE -> PASSWORD_BY_INVITE;
      case CLOSED -> PASSWORD_CLOSED;
      case OPEN -> PASSWORD;
      case null -> PASSWORD;
    };
  }

  /** Whether there are accounts. */
  public boolean isByPassword() {
    return this == PASSWORD || this == PASSWORD_BY_INVITE || this == PASSWORD_CLOSED;
  }
}
