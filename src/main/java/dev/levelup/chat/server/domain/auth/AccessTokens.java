package dev.levelup.chat.server.domain.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.Identity;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Optional;

/**
 * Access tokens: JWTs signed with HS256; no other algorithm is accepted. With the secret, tokens
 * can be issued for any user. Thread-safe; never blocks.
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

  /** When the last token that was issued until now expires. */
  Instant lastExpiry() {
    return clock.instant().plus(lifetime);
  }

  /** The identity in a token issued now. */
  Identity identify(UserId user, String userName, String signInId) {
    Instant expiresAt = clock.instant().plus(lifetime).truncatedTo(ChronoUnit.SECONDS);
    return new Identity(user, userName, signInId, expiresAt);
  }

  /** The token for that identity. */
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

  /** A keyed hash of the text, 256 bits long. */
  String derive(String words) {
    try {
      // The signed part of a JWT has no line break, so this is never a valid signature of one.
      return signer.sign(HEADER, (words + '\n').getBytes(UTF_8)).toString();
    } catch (JOSEException e) {
      throw new IllegalStateException("HS256 is not available", e);
    }
  }

  /**
   * The identity in the token; empty when its signature is invalid, it has expired or a claim is
   * missing.
   */
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
