package dev.levelup.chat.client.net;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;

/**
 * The certificate that a server has shown.
 *
 * @param at the server
 * @param certificate the server's own, not that of its issuer
 */
public record ShownCertificate(HostPort at, X509Certificate certificate) {
  /** The certificate's fingerprint: 64 lower-case hexadecimal digits. */
  public String sha256() {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
      throw new IllegalStateException("every Java has SHA-256, every certificate its bytes", e);
    }
  }
}
