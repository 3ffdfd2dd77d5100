package dev.levelup.chat.server.domain.auth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.Identity;
import dev.levelup.chat.server.domain.MovedClock;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTokensTest {
  private static final byte[] SECRET =
      "a secret that is long enough even for the longest of the three hashes".getBytes(UTF_8);

  private final MovedClock clock = new MovedClock();
  private final AccessTokens tokens = new AccessTokens(SECRET, clock, Duration.ofMinutes(20));

  @Test
  void aTokenSpeaksForItsUserUntilItRunsOut() {
    Identity ann = tokens.identify(new UserId("u1"), "Ann", "s1");
    String token = tokens.sign(ann);
    assertThat(tokens.verify(token)).contains(ann);
    clock.move(Duration.ofMinutes(20).minusMillis(1));
    assertThat(tokens.verify(token)).contains(ann);
    clock.move(Duration.ofMillis(1));
    assertThat(tokens.verify(token)).isEmpty();
  }

  @Test
  void aTokenOfAnotherServerWithOurSecretWillDo() throws JOSEException {
    assertThat(tokens.verify(signed(JWSAlgorithm.HS256, SECRET, claims().build())))
        .get()
        .satisfies(
            identity -> {
              assertThat(identity.userId()).isEqualTo(new UserId("u1"));
              assertThat(identity.signInId()).isNull();
            });
  }

  @Test
  void onlyHs256WithOurSecretCounts() throws JOSEException {
    byte[] foreign =
        "another secret that is long enough for every hash there is to use".getBytes(UTF_8);
    JWTClaimsSet good = claims().build();
    assertThat(tokens.verify(signed(JWSAlgorithm.HS256, foreign, good))).isEmpty();
    assertThat(tokens.verify(signed(JWSAlgorithm.HS384, SECRET, good))).isEmpty();
    assertThat(tokens.verify(signed(JWSAlgorithm.HS512, SECRET, good))).isEmpty();
    assertThat(tokens.verify(new PlainJWT(good).serialize())).isEmpty();
  }

  @Test
  void whatWasSignedCannotBeChanged() throws JOSEException {
    String[] parts = signed(JWSAlgorithm.HS256, SECRET, claims().build()).split("\\.", -1);
    String other = encoded("{\"userId\":\"u2\",\"userName\":\"Eve\",\"exp\":9999999999}");
    assertThat(tokens.verify(parts[0] + "." + other + "." + parts[2])).isEmpty();
    assertThat(tokens.verify(encoded("{\"alg\":\"none\"}") + "." + parts[1] + ".")).isEmpty();
    assertThat(tokens.verify(parts[0] + "." + parts[1] + ".")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"userId", "userName", "exp"})
  void everyClaimIsNeeded(String claim) throws JOSEException {
    assertThat(verified(claims().claim(claim, null))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"userId", "userName", "signInId"})
  void aClaimOfAnotherTypeIsRefused(String claim) throws JOSEException {
    assertThat(verified(claims().claim(claim, 7))).isFalse();
    assertThat(verified(claims().claim(claim, new String[] {"u1"}))).isFalse();
  }

  @Test
  void emptyNamesAreRefused() throws JOSEException {
    assertThat(verified(claims().claim("userId", ""))).isFalse();
    assertThat(verified(claims().claim("userName", " "))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"tomorrow\"", "[]", "true"})
  void aTimeThatIsNoneIsRefused(String exp) throws Exception {
    String payload = encoded("{\"userId\":\"u1\",\"userName\":\"Ann\",\"exp\":" + exp + "}");
    String head = encoded("{\"alg\":\"HS256\"}") + "." + payload;
    var signature =
        new MACSigner(SECRET).sign(new JWSHeader(JWSAlgorithm.HS256), head.getBytes(UTF_8));
    assertThat(tokens.verify(head + "." + signature)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "a.b.c", "a.b.c.d.e", "\u0000", "{}"})
  void whatIsNoTokenIsRefused(String text) {
    assertThat(tokens.verify(text)).isEmpty();
  }

  @Test
  void aShortSecretIsRefused() {
    assertThatThrownBy(() -> new AccessTokens(new byte[31], clock, Duration.ofMinutes(20)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private boolean verified(JWTClaimsSet.Builder claims) throws JOSEException {
    return tokens.verify(signed(JWSAlgorithm.HS256, SECRET, claims.build())).isPresent();
  }

  private JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .claim("userId", "u1")
        .claim("userName", "Ann")
        .expirationTime(Date.from(clock.instant().plusSeconds(60)));
  }

  private static String signed(JWSAlgorithm algorithm, byte[] secret, JWTClaimsSet claims)
      throws JOSEException {
    SignedJWT jwt = new SignedJWT(new JWSHeader(algorithm), claims);
    jwt.sign(new MACSigner(secret));
    return jwt.serialize();
  }

  private static String encoded(String json) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
  }
}
