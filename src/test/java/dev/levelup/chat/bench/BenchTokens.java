package dev.levelup.chat.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/** Creates tokens for any number of users with the server's secret. */
public final class BenchTokens {
  /** The secret with which the servers of a bench sign tokens. */
  public static final String SECRET = "a secret that is good for a bench";

  private BenchTokens() {}

  /** A user's token, valid for an hour. */
  public static String of(String name) {
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .claim("userId", "id-of-" + name)
            .claim("userName", name)
            .expirationTime(Date.from(Instant.now().plus(Duration.ofHours(1))))
            .build();
    SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
    try {
      token.sign(new MACSigner(SECRET.getBytes(UTF_8)));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }
}
