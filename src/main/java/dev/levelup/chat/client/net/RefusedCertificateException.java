package dev.levelup.chat.client.net;

import java.security.cert.CertificateException;
import org.jspecify.annotations.Nullable;

/** Reports a certificate that is not accepted out of a TLS handshake. */
final class RefusedCertificateException extends CertificateException {
  private final CertificateProblem problem;
  private final ShownCertificate shown;

  RefusedCertificateException(
      CertificateProblem problem, ShownCertificate shown, @Nullable Throwable cause) {
    super(problem + ": " + shown.certificate().getSubjectX500Principal(), cause);
    this.problem = problem;
    this.shown = shown;
  }

  CertificateProblem problem() {
    return problem;
  }

  ShownCertificate shown() {
    return shown;
  }
}
