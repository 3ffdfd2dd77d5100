package dev.levelup.chat.server.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.levelup.chat.protocol.UserId;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Optional;

/**
 * The tokens that people carry: JWTs signed with HS256 and nothing else. Whoever knows the secret
 * can make one for anybody. Safe for many threads; never blocks.
 */
public final class AccessTokens {
  private static final JWSHeader HEADER = new JWSHeader(JWSAlgorithm.HS256);
  private static final String USER_ID = "userId";
  private static final String USER_NAME = "userName";
  private static final String SIGN_IN_ID = "signInId";

  private final MACSigner signer;
  private final MACVerifier verifier;
  private final Clock clock;
  private final Duration lifetime;

  /**
   * @param secret at least 32 bytes
   * @throws IllegalArgumentException when the secret is shorter
   */
  public AccessTokens(byte[] secret, Clock clock, Duration lifetime) {
    try {
      signer = new MACSigner(secret);
      verifier = new MACVerifier(secret);
    } catch (JOSEException e) {
      throw new IllegalArgumentException("the secret needs at least 32 bytes", e);
    }
    this.clock = clock;
    this.lifetime = lifetime;
  }

  /** From when on no token is good that was made until now. */
  Instant lastExpiry() {
    return clock.instant().plus(lifetime);
  }

  /** Who a token would speak for that was made now. */
  Identity identify(UserId user, String userName, String signInId) {
    Instant expiresAt = clock.instant().plus(lifetime).truncatedTo(ChronoUnit.SECONDS);
    return new Identity(user, userName, signInId, expiresAt);
  }

  /** The token that speaks for them. */
  String sign(Identity identity) {
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .claim(USER_ID, identity.userId().value())
            .claim(USER_NAME, identity.userName())
            .claim(SIGN_IN_ID, identity.signInId())
            .expirationTime(Date.from(identity.expiresAt()))
            .build();
    SignedJWT token = new SignedJWT(HEADER, claims);
    try {
      token.sign(signer);
    } catch (JOSEException e) {
      throw new IllegalStateException("HS256 is not available", e);
    }
    return token.serialize();
  }

  /** What this server alone makes of these words, the same each time, 256 bits long. */
  String derive(String words) {
    try {
      // No JWT has a line break in what is signed: none can be made of this.
      return signer.sign(HEADER, (words + '\n').getBytes(UTF_8)).toString();
    } catch (JOSEException e) {
      throw new IllegalStateException("HS256 is not available", e);
    }
  }

  /** Who the token speaks for; empty when it is not ours, has run out or lacks a claim. */
  public Optional<Identity> verify(String token) {
    try {
      SignedJWT jwt = SignedJWT.parse(token);
      if (!JWSAlgorithm.HS256.equals(jwt.getHeader().getAlgorithm()) || !jwt.verify(verifier)) {
        return Optional.empty();
      }
      return identity(jwt.getJWTClaimsSet());
    } catch (ParseException | JOSEException | IllegalArgumentException | IllegalStateException _) {
      return Optional.empty();
    }
  }

  private Optional<Identity> identity(JWTClaimsSet claims) throws ParseException {
    String userId = claims.getStringClaim(USER_ID);
    String userName = claims.getStringClaim(USER_NAME);
    Date expiresAt = claims.getExpirationTime();
    if (userId == null || userName == null || userName.isBlank() || expiresAt == null) {
      return Optional.empty();
    }
    if (!clock.instant().isBefore(expiresAt.toInstant())) {
      return Optional.empty();
    }
    String signInId = claims.getStringClaim(SIGN_IN_ID);
    return Optional.of(new Identity(new UserId(userId), userName, signInId, expiresAt.toInstant()));
  }
}
