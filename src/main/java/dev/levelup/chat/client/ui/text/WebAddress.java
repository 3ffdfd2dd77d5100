package dev.levelup.chat.client.ui.text;

/**
 * A web address in the form that browsers accept.
 *
 * @param value http or https, without user name and password, in ASCII: the host by UTS #46, other
 *     letters percent-encoded as UTF-8, everything else as written
 */
public record WebAddress(String value) {
  @Override
  public String toString() {
    return value;
  }
}
