package dev.levelup.chat.client.desktop;

import dev.levelup.chat.client.cache.Keyring;
import dev.levelup.chat.client.desktop.keyring.SecretServiceKeyring;

/** What this machine's desktop gives to a program beside a window. */
public final class Desktop {
  /** A desktop that is left alone: for tests, and for windows that are only shown around. */
  public static final Desktop NONE = new Desktop(Keyring.NONE);

  private final Keyring keyring;

  private Desktop(Keyring keyring) {
    this.keyring = keyring;
  }

  /** The desktop of this session; nothing is asked yet. */
  public static Desktop ofThisSession() {
    boolean linux = System.getProperty("os.name", "").startsWith("Linux");
    return new Desktop(linux ? SecretServiceKeyring.ofThisSession() : Keyring.NONE);
  }

  /** Takes the secret part of a sign-in. */
  public Keyring keyring() {
    return keyring;
  }
}
