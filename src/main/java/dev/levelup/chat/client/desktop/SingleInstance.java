package dev.levelup.chat.client.desktop;

import dev.levelup.chat.client.cache.ProfileLock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Ensures one process per profile: later starts hand over to the first. */
public final class SingleInstance {
  /** Enough for the first start to show its window, or for one that is ending to be gone. */
  private static final int TRIES = 20;

  private static final Duration BETWEEN = Duration.ofMillis(250);

  private SingleInstance() {}

  /**
   * Takes the profile, or hands over to the process that has it. Blocks, at most for some seconds.
   *
   * @param folder the profile's
   * @param link what this start is to open; empty for nothing
   * @return the profile's lock: held, or not held if its owner does not respond; empty when the
   *     owner has taken the link, so that this process can end
   */
  public static Optional<ProfileLock> claim(Path folder, String link) {
    ProfileLock lock = ProfileLock.take(folder);
    for (int tries = 0; !lock.isHeld() && tries < TRIES; tries++) {
      switch (HandOver.to(folder, link)) {
        case TAKEN -> {
          return Optional.empty();
        }
        case SILENT -> {
          return Optional.of(lock);
        }
        case NOBODY -> lock = ProfileLock.await(folder, BETWEEN);
      }
    }
    return Optional.of(lock);
  }
}
