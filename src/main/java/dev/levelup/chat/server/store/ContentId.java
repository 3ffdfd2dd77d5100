package dev.levelup.chat.server.store;

/**
 * What the bytes of a file are stored under. They never change.
 *
 * @param value letters and digits only
 */
public record ContentId(String value) {
  @Override
  public String toString() {
    return value;
  }
}
