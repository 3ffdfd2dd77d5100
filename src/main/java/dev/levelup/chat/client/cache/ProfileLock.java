package dev.levelup.chat.client.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Locks a profile against a second process: two would use each other's refresh token, which ends
 * the sign-in of both. The system releases the lock when the process ends, however it ends.
 */
public final class ProfileLock implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ProfileLock.class);

  private final @Nullable FileChannel channel;
  private final boolean held;

  private ProfileLock(@Nullable FileChannel channel, boolean held) {
    this.channel = channel;
    this.held = held;
  }

  /** Takes the lock of a profile if it is free; blocks for the time of a file access. */
  public static ProfileLock take(Path folder) {
    try {
      return take(open(folder));
    } catch (IOException e) {
      // Where nothing can be written, two processes cannot do harm.
      LOG.warn("{} cannot be locked", folder, e);
      return new ProfileLock(null, true);
    }
  }

  /**
   * Takes the lock of a profile, waiting until it is free.
   *
   * @param patience how long this may block
   * @return not held if it was not free in that time
   */
  public static ProfileLock await(Path folder, Duration patience) {
    try {
      FileChannel channel = open(folder);
      CompletableFuture<Void> locked =
          CompletableFuture.runAsync(() -> lock(channel), ProfileLock::runAside);
      return await(channel, locked, patience);
    } catch (IOException e) {
      LOG.warn("{} cannot be locked", folder, e);
      return new ProfileLock(null, false);
    }
  }

  private static ProfileLock await(
      FileChannel channel, CompletableFuture<Void> locked, Duration patience) throws IOException {
    try {
      locked.orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS).join();
      return new ProfileLock(channel, true);
    } catch (CompletionException _) {
      channel.close(); // also ends the wait
      return new ProfileLock(null, false);
    }
  }

  private static void lock(FileChannel channel) {
    try {
      channel.lock();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void runAside(Runnable task) {
    Thread.ofPlatform().daemon().name("profile lock").start(task);
  }

  private static FileChannel open(Path folder) throws IOException {
    PrivateFiles.createFolder(folder);
    return FileChannel.open(
        folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  /** Whether the profile may be used. */
  public boolean isHeld() {
    return held;
  }

  /** Releases the lock. */
  @Override
  public void close() {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      LOG.warn("The lock of a profile could not be released", e);
    }
  }

  private static ProfileLock take(FileChannel channel) throws IOException {
    FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException _) {
      lock = null; // This process has the lock already.
    }
    if (lock == null) {
      channel.close();
    }
    return new ProfileLock(lock == null ? null : channel, lock != null);
  }
}
