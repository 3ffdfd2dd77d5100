package dev.levelup.chat.protocol;

/**
 * The body of {@code PATCH /api/messages/:id}. Never logged.
 *
 * @param content the new content, under the same rules as that of a send
 */
public record MessageEdit(String content) {
  @Override
  public String toString() {
    return "MessageEdit[]";
  }
}
