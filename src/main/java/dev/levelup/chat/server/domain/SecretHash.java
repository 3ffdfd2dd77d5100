package dev.levelup.chat.server.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The stored form of {@link RandomIds#secret()}: hashed, so that the database contains no usable
 * secret.
 */
public final class SecretHash {
  private SecretHash() {}

  /** A secret has 256 random bits: a plain hash is enough and needs no salt. */
  public static byte[] of(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
