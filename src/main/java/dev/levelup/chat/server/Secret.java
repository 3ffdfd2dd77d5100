package dev.levelup.chat.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.levelup.chat.server.domain.RandomIds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secret that signs the tokens: a text of at least 32 bytes in a file. */
final class Secret {
  private static final int MIN_BYTES = 32;

  private Secret() {}

  /**
   * Reads the secret, without the white space around it.
   *
   * @throws StartException when the file cannot be read or the secret is too short
   */
  static byte[] read(Path file) throws StartException {
    try {
      byte[] secret = Files.readString(file).strip().getBytes(UTF_8);
      if (secret.length < MIN_BYTES) {
        throw new StartException("the secret in " + file + " is shorter than 32 bytes");
      }
      return secret;
    } catch (IOException e) {
      throw StartException.because("cannot read the secret in " + file, e);
    }
  }

  /** A name derived from the secret; does not reveal the secret. */
  static String name(byte[] secret) {
    return HexFormat.of().formatHex(derive(secret, "the name of these servers"));
  }

  /** A secret derived for another purpose; does not reveal this one. */
  static byte[] derive(byte[] secret, String purpose) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, mac.getAlgorithm()));
      return mac.doFinal(purpose.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC-SHA-256", e);
    }
  }

  /** Reads the secret; generates one first if there is none. */
  static byte[] readOrMake(Path file) throws StartException {
    if (Files.notExists(file)) {
      make(file);
    }
    return read(file);
  }

  /**
   * Written to a private temporary file and renamed, so that a kill never leaves a partial secret.
   */
  private static void make(Path file) throws StartException {
    try {
      Path whole = Files.createTempFile(file.toAbsolutePath().getParent(), "secret", null);
      Files.writeString(whole, new RandomIds(new SecureRandom()).secret());
      Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw StartException.because("cannot write the secret to " + file, e);
    }
  }
}
