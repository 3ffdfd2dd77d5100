package dev.levelup.chat.client.sync.account;

import dev.levelup.chat.protocol.Feature;
import dev.levelup.chat.protocol.Registration;
import dev.levelup.chat.protocol.ServerInfo;

/** How one signs in at a server; the sign-in screen shows the fields for it. */
public enum SignInMethod {
  /** With a name and a password, and everybody may create an account. */
  PASSWORD,
  /** With a name and a password; creating an account needs an invitation. */
  PASSWORD_BY_INVITE,
  /** With a name and a password; no accounts can be created. */
  PASSWORD_CLOSED,
  /** With a token, since the server has no accounts. */
  TOKEN,
  /** The server does not respond, or its address is invalid. */
  UNKNOWN;

  public static SignInMethod of(ServerInfo info) {
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

  /** Whether the server has accounts. */
  public boolean isByPassword() {
    return this == PASSWORD || this == PASSWORD_BY_INVITE || this == PASSWORD_CLOSED;
  }
}
