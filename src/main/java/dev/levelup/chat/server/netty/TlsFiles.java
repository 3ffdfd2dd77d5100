package dev.levelup.chat.server.netty;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the certificate and key for TLS; error messages name the invalid file. */
final class TlsFiles {
  private static final Pattern KEY =
      Pattern.compile("-----BEGIN PRIVATE KEY-----([\\sA-Za-z0-9+/=]+)-----END PRIVATE KEY-----");

  /** Read by the JDK at the first TLS handshake in the process. */
  private static final String NO_RENEGOTIATION = "jdk.tls.rejectClientInitiatedRenegotiation";

  private TlsFiles() {}

  /**
   * The TLS context for handshakes.
   *
   * @throws IOException when a file cannot be read or used; its message names the file
   */
  static SslContext read(HttpPortOptions.Tls files) throws IOException {
    List<X509Certificate> certificates = certificates(files.certificates());
    PublicKey own = certificates.getFirst().getPublicKey();
    PrivateKey key = key(files.key(), own.getAlgorithm());
    if (!belongTogether(key, own)) {
      throw new IOException(
          files.key() + " is not the key to the first certificate in " + files.certificates());
    }
    // A handshake costs the server more than the client, and TLS 1.2 allows a client to request
    // many.
    System.setProperty(NO_RENEGOTIATION, "true");
    return SslContextBuilder.forServer(key, certificates).build();
  }

  private static List<X509Certificate> certificates(Path file) throws IOException {
    try {
      var found =
          CertificateFactory.getInstance("X.509")
              .generateCertificates(new ByteArrayInputStream(bytes(file)));
      if (!found.isEmpty()) {
        return found.stream().map(X509Certificate.class::cast).toList();
      }
    } catch (GeneralSecurityException e) {
      throw new IOException(file + " has no certificates in PEM", e);
    }
    throw new IOException(file + " has no certificates in PEM");
  }

  private static PrivateKey key(Path file, String algorithm) throws IOException {
    Matcher key = KEY.matcher(new String(bytes(file), UTF_8));
    if (!key.find()) {
      throw new IOException(file + " has no key in PEM that begins with BEGIN PRIVATE KEY");
    }
    try {
      byte[] encoded = Base64.getMimeDecoder().decode(key.group(1));
      return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(encoded));
    } catch (IllegalArgumentException | GeneralSecurityException e) {
      throw new IOException(file + " has no key for a certificate of kind " + algorithm, e);
    }
  }

  private static byte[] bytes(Path file) throws IOException {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new IOException("there is no file " + file, e);
    }
  }

  /** Checks that the public key verifies a signature of the private key. */
  private static boolean belongTogether(PrivateKey key, PublicKey own) {
    try {
      Signature signature = Signature.getInstance(signature(own));
      signature.initSign(key);
      byte[] signed = signature.sign();
      signature.initVerify(own);
      return signature.verify(signed);
    } catch (GeneralSecurityException _) {
      return false;
    }
  }

  private static String signature(PublicKey key) {
    return switch (key.getAlgorithm()) {
      case "EC" -> "SHA256withECDSA";
      case "RSA" -> "SHA256withRSA";
      default -> key.getAlgorithm();
    };
  }
}
