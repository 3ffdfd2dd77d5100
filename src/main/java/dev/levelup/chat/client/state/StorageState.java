package dev.levelup.chat.client.state;

import org.jspecify.annotations.Nullable;

/**
 * How much disk space the client's databases take.
 *
 * @param own bytes of the account that is signed in; null while that is not known
 * @param all bytes of all accounts; null while that is not known
 * @param step the operation under way, or its result
 */
public record StorageState(@Nullable Long own, @Nullable Long all, Step step) {
  /** How far it is. */
  public enum Step {
    /** The disk is asked. */
    LOOKING,
    /** The disk has said. */
    KNOWN,
    /** The disk could not be read. */
    NOT_READ,
    /** Messages are being forgotten. */
    CLEARING,
    /** They are not forgotten, or not all of them. */
    NOT_CLEARED
  }

  /** Whether there is something to wait for. */
  public boolean isBusy() {
    return step == Step.LOOKING || step == Step.CLEARING;
  }
}
