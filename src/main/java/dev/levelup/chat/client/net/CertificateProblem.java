package dev.levelup.chat.client.net;

/** Why a server's certificate is not accepted. */
public enum CertificateProblem {
  /** It is not signed by an authority that this machine trusts. */
  UNTRUSTED,
  /** It has expired. */
  EXPIRED,
  /** It is not valid yet; the clock of this machine may be wrong. */
  NOT_YET_VALID,
  /** It is for other host names. */
  OTHER_NAME,
  /** It is not the one that the user trusts for this server. */
  OTHER_THAN_PINNED
}
