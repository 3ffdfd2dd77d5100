package dev.levelup.chat.client.net;

import org.jspecify.annotations.Nullable;

/**
 * The certificates that the user has checked and trusts; looked up for each connection, on any
 * thread.
 */
@FunctionalInterface
public interface CertificatePins {
  /** No pins. */
  CertificatePins NONE = _ -> null;

  /**
   * The only certificate that is accepted from a server, even if it is not valid.
   *
   * @param place a host and a port, as {@link HostPort#toString()} writes them
   * @return its SHA-256 as {@link ShownCertificate#sha256()} writes it; null to accept the
   *     certificates that the machine trusts
   */
  @Nullable String sha256(String place);
}
