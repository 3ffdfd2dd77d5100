package dev.levelup.chat.client.cache;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The certificates that the user has looked at and trusts: at each place, a host and a port, at
 * most one. A place is written as the network's part of the client writes it, and a certificate is
 * known by its SHA-256, 64 small hexadecimal digits. Any thread; never fails the caller.
 */
public final class PinnedCertificates {
  /**
   * What is in the file.
   *
   * @param certificates fingerprints by places
   */
  public record Pins(Map<String, String> certificates) {}

  private final Executor io;
  private final JsonFile<Pins> file;
  private Map<String, String> pinned;

  /**
   * Reads the file at once, which blocks.
   *
   * @param io runs one task at a time, in order
   */
  PinnedCertificates(Path path, Executor io) {
    this.io = io;
    file = new JsonFile<>(path, Pins.class);
    pinned = file.read().map(Pins::certificates).orElse(Map.of());
  }

  /** All of them by their places, in the order of these; a copy. */
  public synchronized Map<String, String> all() {
    return new TreeMap<>(pinned);
  }

  /** The one at a place; null where there is none. */
  public synchronized @Nullable String sha256(String place) {
    return pinned.get(place);
  }

  /** Trusts a certificate from now on, in the place of another that was trusted there. */
  public synchronized void pin(String place, String sha256) {
    Map<String, String> next = all();
    next.put(place, sha256);
    keep(next);
  }

  /** Trusts none there any more. */
  public synchronized void remove(String place) {
    Map<String, String> next = all();
    next.remove(place);
    keep(next);
  }

  private void keep(Map<String, String> next) {
    pinned = next;
    io.execute(() -> file.write(new Pins(next)));
  }
}
