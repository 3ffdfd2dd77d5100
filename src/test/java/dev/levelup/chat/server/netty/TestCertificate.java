package dev.levelup.chat.server.netty;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * A self-signed certificate for 127.0.0.1.
 *
 * @param files in the format that a server needs
 * @param trusted for a client that trusts only this certificate
 */
public record TestCertificate(
    HttpPortOptions.Tls files, SSLContext trusted, X509TrustManager trustManager) {
  private static final char[] PASSWORD = "levelup".toCharArray();

  /** Creates a new certificate, with its files in the folder. */
  public static TestCertificate make(Path folder)
      throws IOException, InterruptedException, GeneralSecurityException {
    return make(folder, "ip:127.0.0.1", "-1d", 90);
  }

  /**
   * Creates a new certificate, with its files in the folder.
   *
   * @param host in keytool's syntax, such as {@code dns:chat.example.org}
   * @param start in keytool's syntax, such as {@code -10d}
   */
  public static TestCertificate make(Path folder, String host, String start, int days)
      throws IOException, InterruptedException, GeneralSecurityException {
    String validity = " -startdate " + start + " -validity " + days;
    KeyStore made = keyStore(folder.resolve("made.p12"), " -ext san=" + host + validity);
    byte[] encoded = made.getCertificate("own").getEncoded();
    HttpPortOptions.Tls files =
        new HttpPortOptions.Tls(
            pem(folder.resolve("cert.pem"), "CERTIFICATE", encoded),
            pem(
                folder.resolve("key.pem"),
                "PRIVATE KEY",
                made.getKey("own", PASSWORD).getEncoded()));
    KeyStore trust = KeyStore.getInstance("PKCS12");
    trust.load(null, null);
    trust.setCertificateEntry("own", made.getCertificate("own"));
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(trust);
    TrustManager[] managers = factory.getTrustManagers();
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, managers, null);
    return new TestCertificate(files, context, (X509TrustManager) managers[0]);
  }

  private static KeyStore keyStore(Path file, String options)
      throws IOException, InterruptedException, GeneralSecurityException {
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    new ProcessBuilder(
            (keytool
                    + " -genkeypair -keyalg EC -alias own -dname CN=127.0.0.1"
                    + options
                    + " -storetype PKCS12 -storepass levelup -keystore "
                    + file)
                .split(" ", -1))
        .redirectOutput(Redirect.DISCARD)
        .redirectError(Redirect.DISCARD)
        .start()
        .waitFor();
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD);
    }
    return store;
  }

  private static Path pem(Path file, String what, byte[] content) throws IOException {
    String body = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII)).encodeToString(content);
    return Files.writeString(
        file, "-----BEGIN " + what + "-----\n" + body + "\n-----END " + what + "-----\n");
  }
}
