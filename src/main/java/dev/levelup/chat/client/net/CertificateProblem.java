package dev.levelup.chat.client.net;

/** Why a server's certificate is not taken. */
public enum CertificateProblem {
  /** Nobody whom this machine trusts has signed it. */
  UNTRUSTED,
  /** It was good until a moment that is over. */
  EXPIRED,
  /** It is good from a moment that is still to come; the clock of this machine may be wrong. */
  NOT_YET_VALID,
  /** It is for hosts of other names. */
  OTHER_NAME,
  /** The user trusts another one there, and no one beside it. */
  OTHER_THAN_PINNED
}
