package dev.levelup.chat.client.state;

/** How far the saving of an attachment has come. */
public sealed interface SaveState {
  /**
   * It is being fetched.
   *
   * @param bytes how many there are so far
   */
  record Running(long bytes) implements SaveState {}

  /** It is on the disk, where the user wanted it. */
  record Done() implements SaveState {}

  /** It is not on the disk. */
  record Failed(Reason reason) implements SaveState {}

  /** Why an attachment was not saved. */
  enum Reason {
    DISK_FULL,
    /** The folder or file cannot be written. */
    NOT_WRITTEN,
    /** The server does not have the attachment any more. */
    GONE,
    /** The server could not be reached, or sent something else. */
    NOT_FETCHED
  }
}
