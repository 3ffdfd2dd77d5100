package dev.levelup.chat.server.bus;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Authenticates what servers publish: prefixes each text with an HMAC-SHA-256 of the channel and
 * the text, so that others with access to the bus cannot forge it. Thread-safe.
 */
final class BusSeal {
  private static final String ALGORITHM = "HmacSHA256";

  /** 256 bits in base 64. */
  private static final int LENGTH = 43;

  private final SecretKeySpec key;
  private final String channel;

  /**
   * @param key the secret that only the servers on the channel share
   */
  BusSeal(byte[] key, String channel) {
    this.key = new SecretKeySpec(key, ALGORITHM);
    this.channel = channel;
  }

  String seal(String words) {
    return mark(words) + words;
  }

  /**
   * The text without its seal, if the seal is valid for this channel; the text itself is not
   * parsed.
   */
  Optional<String> open(String sealed) {
    if (sealed.length() < LENGTH) {
      return Optional.empty();
    }
    String words = sealed.substring(LENGTH);
    byte[] claimed = sealed.substring(0, LENGTH).getBytes(UTF_8);
    return MessageDigest.isEqual(claimed, mark(words).getBytes(UTF_8))
        ? Optional.of(words)
        : Optional.empty();
  }

  private String mark(String words) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      byte[] mark = mac.doFinal((channel + "\n" + words).getBytes(UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(mark);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC-SHA-256", e);
    }
  }
}
