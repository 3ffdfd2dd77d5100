package dev.levelup.chat.client.state;

/**
 * Why a file was not attached.
 *
 * @param name of the file; empty where it is about all
 * @param limit what is allowed: in bytes, or a number of files; 0 where it is not about a limit
 */
public record AttachProblem(Kind kind, String name, long limit) {
  /** What is wrong. */
  public enum Kind {
    TOO_LARGE,
    TOO_MANY,
    EMPTY,
    FOLDER,
    UNREADABLE,
    /** A pasted picture has too many pixels. */
    TOO_MANY_PIXELS,
    /** This machine's disk is full, or cannot be written. */
    NOT_STORED
  }
}
