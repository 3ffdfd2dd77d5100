package dev.levelup.chat.client.net;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/** A server's self-signed certificate. */
record OwnCertificate(KeyStore keys) {
  private static final char[] PASSWORD = "levelup".toCharArray();

  /**
   * Creates a certificate.
   *
   * @param host in keytool's syntax, such as {@code ip:127.0.0.1}
   * @param start in keytool's syntax, such as {@code -10d}
   */
  static OwnCertificate make(Path folder, String host, String start, int days)
      throws IOException, InterruptedException, GeneralSecurityException {
    Path file = folder.resolve("own.p12");
    new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-J-XX:TieredStopAtLevel=1",
            "-genkeypair",
            "-keyalg",
            "EC",
            "-alias",
            "own",
            "-dname",
            "CN=Raid Night\\, Home",
            "-ext",
            "san=" + host,
            "-startdate",
            start,
            "-validity",
            Integer.toString(days),
            "-storetype",
            "PKCS12",
            "-storepass",
            "levelup",
            "-keystore",
            file.toString())
        .redirectOutput(Redirect.DISCARD)
        .redirectError(Redirect.DISCARD)
        .start()
        .waitFor();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, PASSWORD);
    }
    return new OwnCertificate(keys);
  }

  X509Certificate certificate() throws GeneralSecurityException {
    return (X509Certificate) keys.getCertificate("own");
  }

  /** For a server that presents it. */
  SSLSocketFactory server() throws GeneralSecurityException {
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(keys, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(factory.getKeyManagers(), null, null);
    return context.getSocketFactory();
  }

  /** For a client that trusts it. */
  X509ExtendedTrustManager trust() throws GeneralSecurityException, IOException {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("own", certificate());
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(trusted);
    return (X509ExtendedTrustManager) factory.getTrustManagers()[0];
  }
}
