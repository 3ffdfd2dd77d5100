package dev.levelup.chat.simulation;

/** Something is not as it was promised. */
final class Violation extends RuntimeException {
  Violation(String what) {
    super(what);
  }
}
