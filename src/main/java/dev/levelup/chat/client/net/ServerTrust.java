package dev.levelup.chat.client.net;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import okhttp3.OkHttpClient;
import okhttp3.internal.tls.OkHostnameVerifier;
import org.jspecify.annotations.Nullable;

/**
 * Trusts the servers that this machine trusts, and says of any other what is wrong with its
 * certificate.
 */
final class ServerTrust extends X509ExtendedTrustManager {
  private final X509ExtendedTrustManager system;

  private ServerTrust(X509ExtendedTrustManager system) {
    this.system = system;
  }

  /** Makes a client's connections go by it. */
  static void use(OkHttpClient.Builder client) {
    try {
      use(client, ofThisMachine());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no TLS", e);
    }
  }

  static void use(OkHttpClient.Builder client, X509ExtendedTrustManager system)
      throws GeneralSecurityException {
    ServerTrust trust = new ServerTrust(system);
    client.sslSocketFactory(sockets(trust), trust);
  }

  private static X509ExtendedTrustManager ofThisMachine() throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init((KeyStore) null);
    return (X509ExtendedTrustManager) factory.getTrustManagers()[0];
  }

  private static SSLSocketFactory sockets(ServerTrust trust) throws GeneralSecurityException {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {trust}, null);
    return context.getSocketFactory();
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    try {
      system.checkServerTrusted(chain, type, socket);
    } catch (CertificateException e) {
      throw new RefusedCertificateException(problem(chain[0]), chain[0], e);
    }
    SSLSession session = ((SSLSocket) socket).getHandshakeSession();
    checkName(session.getPeerHost(), chain[0]);
  }

  private static void checkName(@Nullable String host, X509Certificate certificate)
      throws RefusedCertificateException {
    if (host == null || !OkHostnameVerifier.INSTANCE.verify(host, certificate)) {
      throw new RefusedCertificateException(CertificateProblem.OTHER_NAME, certificate, null);
    }
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
