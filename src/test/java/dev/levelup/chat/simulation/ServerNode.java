package dev.levelup.chat.simulation;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A server that dies and starts again on what is committed. */
final class ServerNode {
  /** What becomes of the next commit. */
  enum Fate {
    COMMITS,
    /** The process is killed just before it. */
    DIES_BEFORE,
    /** The process is killed just after it, and has told nobody. */
    DIES_AFTER,
    /** The disk is full. */
    FAILS
  }

  /** Starts a process. */
  interface Starts {
    /**
     * A process that has just begun.
     *
     * @param commits is given each commit, and runs it or throws
     */
    ServerLife start(String name, Consumer<Runnable> commits);
  }

  private final String name;
  private final Scheduler scheduler;
  private final Starts starts;
  private Fate fate = Fate.COMMITS;
  private Duration downtime = Duration.ZERO;
  private @Nullable ServerLife life;

  /** One that is up. */
  ServerNode(String name, Scheduler scheduler, Starts starts) {
    this.name = name;
    this.scheduler = scheduler;
    this.starts = starts;
    life = starts.start(name, this::commit);
  }

  boolean isUp() {
    return life != null;
  }

  /** Empty while it is down. */
  Optional<ServerLife> life() {
    return Optional.ofNullable(life);
  }

  /** From the next commit on. */
  void setFate(Fate next, Duration downtimeAfterDeath) {
    fate = next;
    downtime = downtimeAfterDeath;
  }

  /** Killed at this very instant, and up again after the downtime. */
  void kill() {
    if (life != null) {
      scheduler.note(name + " is killed");
      life.end();
      life = null;
      fate = Fate.COMMITS;
      scheduler.after(downtime, () -> life = starts.start(name, this::commit));
    }
  }

  private void commit(Runnable commit) {
    switch (fate) {
      case COMMITS -> commit.run();
      case FAILS -> throw new IllegalStateException("the disk is full");
      case DIES_BEFORE -> {
        kill();
        throw new IllegalStateException("killed before a commit");
      }
      case DIES_AFTER -> {
        commit.run();
        kill();
      }
    }
  }
}
