package dev.levelup.chat.client.net;

import org.jspecify.annotations.Nullable;

/** The certificates that the user has looked at and trusts; asked at each call, on any thread. */
@FunctionalInterface
public interface CertificatePins {
  /** Nobody has looked at any. */
  CertificatePins NONE = _ -> null;

  /**
   * The one certificate that is taken at a place, whatever is wrong with it.
   *
   * @param place a host and a port, as {@link HostPort#toString()} writes them
   * @return its SHA-256 as {@link ShownCertificate#sha256()} writes it; null where what this
   *     machine trusts is taken
   */
  @Nullable String sha256(String place);
}
