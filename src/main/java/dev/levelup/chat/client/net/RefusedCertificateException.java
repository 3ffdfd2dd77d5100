package dev.levelup.chat.client.net;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import org.jspecify.annotations.Nullable;

/** A certificate that is not taken, on its way out of a TLS handshake. */
final class RefusedCertificateException extends CertificateException {
  private final CertificateProblem problem;
  private final X509Certificate certificate;

  RefusedCertificateException(
      CertificateProblem problem, X509Certificate certificate, @Nullable Throwable cause) {
    super(problem + ": " + certificate.getSubjectX500Principal(), cause);
    this.problem = problem;
    this.certificate = certificate;
  }

  CertificateProblem problem() {
    return problem;
  }

  X509Certificate certificate() {
    return certificate;
  }
}
