package dev.levelup.chat.client.fake;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.net.CertificateProblem;
import dev.levelup.chat.client.net.HostPort;
import dev.levelup.chat.client.net.ShownCertificate;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;

/** A self-signed certificate of a server, and the failure of a request to that server. */
public final class Shown {
  /** As OpenSSL prints it. */
  public static final String FINGERPRINT =
      "A8:AD:41:81:3A:CA:06:CE:03:FF:48:55:3D:1E:2C:D8:"
          + "26:C1:DE:5C:79:E2:1A:59:9D:58:90:1A:AB:E8:D0:98";

  /** For chat.example.org and 10.0.0.7, from February 3, 2031 until May 6, 2032. */
  private static final String PEM =
      """
      -----BEGIN CERTIFICATE-----
      MIIBrTCCATSgAwIBAgIJAK/27Na7wfi2MAoGCCqGSM49BAMDMBsxGTAXBgNVBAMT
      EFJhaWQgTmlnaHQsIEhvbWUwHhcNMzEwMjAzMTIwMDAwWhcNMzIwNTA2MTIwMDAw
      WjAbMRkwFwYDVQQDExBSYWlkIE5pZ2h0LCBIb21lMHYwEAYHKoZIzj0CAQYFK4EE
      ACIDYgAEIbn1BYAX2BbFtWIn6RiCnWQUVHRGILPwyL9Q9fn/OMwYdzW9O4YpL/yg
      tGOf0UHAv8HxAtGHHRFod9FfsHuCEdnwSzSf0ZG4nWT7J3glMmU8Ea8BoctaBREI
      bL7DhX06o0QwQjAdBgNVHQ4EFgQU7duY12RE6FMHIeMTWwy8gYoWqugwIQYDVR0R
      BBowGIIQY2hhdC5leGFtcGxlLm9yZ4cECgAABzAKBggqhkjOPQQDAwNnADBkAjAq
      PMfOKfFnuWoficTN1YYb2cxF6iEus8M4Rz6UCTRN4V/LwYfnK4arv41FaJzImGwC
      MGqJE/T5xjrHEgjY9g0KfNiqGu6tcDM/JM7hqQgOHQmRpX4xlf/JZC7xmw2Yhuf/
      pg==
      -----END CERTIFICATE-----
      """;

  private Shown() {}

  /** The failure of a request to that server. */
  public static ApiException refused(CertificateProblem problem, String host, int port) {
    ShownCertificate shown = new ShownCertificate(new HostPort(host, port), certificate());
    return new ApiException.BadCertificate(problem, shown, new IOException("not taken"));
  }

  private static X509Certificate certificate() {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(PEM.getBytes(US_ASCII)));
    } catch (CertificateException e) {
      throw new IllegalStateException(e);
    }
  }
}
