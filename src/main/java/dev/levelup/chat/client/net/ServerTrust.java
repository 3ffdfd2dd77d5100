package dev.levelup.chat.client.net;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import okhttp3.OkHttpClient;
import okhttp3.internal.tls.OkHostnameVerifier;
import org.jspecify.annotations.Nullable;

/**
 * Checks the certificate of one server: against the pin if there is one, else as this machine does.
 * For a certificate that is not accepted it says why.
 */
final class ServerTrust extends X509ExtendedTrustManager implements HostnameVerifier {
  private final X509ExtendedTrustManager system;
  private final HostPort server;
  private final @Nullable String pin;

  /**
   * @param system the machine's trust manager
   * @param server the only server that this is used for
   * @param pin as {@link CertificatePins} has it
   */
  ServerTrust(X509ExtendedTrustManager system, HostPort server, @Nullable String pin) {
    this.system = system;
    this.server = server;
    this.pin = pin;
  }

  /** The machine's trust manager. */
  static X509ExtendedTrustManager ofThisMachine() {
    try {
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init((KeyStore) null);
      return (X509ExtendedTrustManager) factory.getTrustManagers()[0];
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no TLS", e);
    }
  }

  /** Installs it in a client. */
  void use(OkHttpClient.Builder client) {
    client.sslSocketFactory(sockets(), this).hostnameVerifier(this);
  }

  /**
   * With its own session cache: a resumed TLS session is not checked again, so it must not come
   * from another check.
   */
  private SSLSocketFactory sockets() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {this}, null);
      return context.getSocketFactory();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no TLS", e);
    }
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    if (pin == null) {
      checkAsThisMachine(chain, type, socket);
    } else if (!isPinned(chain[0])) {
      throw refused(CertificateProblem.OTHER_THAN_PINNED, chain[0], null);
    }
  }

  private void checkAsThisMachine(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    try {
      system.checkServerTrusted(chain, type, socket);
    } catch (CertificateException e) {
      throw refused(problem(chain[0]), chain[0], e);
    }
    if (!OkHostnameVerifier.INSTANCE.verify(server.host(), chain[0])) {
      throw refused(CertificateProblem.OTHER_NAME, chain[0], null);
    }
  }

  private boolean isPinned(X509Certificate certificate) {
    return new ShownCertificate(server, certificate).sha256().equals(pin);
  }

  private RefusedCertificateException refused(
      CertificateProblem problem, X509Certificate certificate, @Nullable Throwable cause) {
    return new RefusedCertificateException(
        problem, new ShownCertificate(server, certificate), cause);
  }

  private static CertificateProblem problem(X509Certificate certificate) {
    Instant now = Instant.now();
    if (now.isAfter(certificate.getNotAfter().toInstant())) {
      return CertificateProblem.EXPIRED;
    }
    return now.isBefore(certificate.getNotBefore().toInstant())
        ? CertificateProblem.NOT_YET_VALID
        : CertificateProblem.UNTRUSTED;
  }

  /** The pinned certificate may be for any host name. */
  @Override
  public boolean verify(String host, SSLSession session) {
    return pin == null
        ? OkHostnameVerifier.INSTANCE.verify(host, session)
        : host.equals(server.host()) && isPinned(session);
  }

  private boolean isPinned(SSLSession session) {
    try {
      Certificate[] chain = session.getPeerCertificates();
      return chain[0] instanceof X509Certificate certificate && isPinned(certificate);
    } catch (SSLPeerUnverifiedException _) {
      return false;
    }
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    system.checkServerTrusted(chain, type, engine);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    system.checkServerTrusted(chain, type);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    system.checkClientTrusted(chain, type, socket);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    system.checkClientTrusted(chain, type, engine);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
    system.checkClientTrusted(chain, type);
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return system.getAcceptedIssuers();
  }
}
