package dev.levelup.chat.protocol;

/**
 * The body of {@code PATCH /api/messages/:id}. Never logged.
 *
 * @param content the new words, by the same rules as those of a send
 */
public record MessageEdit(String content) {
  @Override
  public String toString() {
    return "MessageEdit[]";
  }
}
