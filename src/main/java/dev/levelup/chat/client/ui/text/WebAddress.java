package dev.levelup.chat.client.ui.text;

/**
 * Where a link leads, as a browser takes it.
 *
 * @param value http or https, without user name and password, in ASCII: the host by UTS #46, other
 *     letters percent-encoded as UTF-8, all else to the character as it was written
 */
public record WebAddress(String value) {
  @Override
  public String toString() {
    return value;
  }
}
