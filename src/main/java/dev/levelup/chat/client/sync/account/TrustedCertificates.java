package dev.levelup.chat.client.sync.account;

import dev.levelup.chat.client.cache.StoredTexts;
import dev.levelup.chat.client.net.HostPort;
import dev.levelup.chat.client.net.ServerAddress;
import dev.levelup.chat.client.state.ServerCertificate;
import java.util.Map;

/**
 * The certificates that the user trusts by their fingerprints, whether or not the machine does.
 * Changes take effect from the next connection on.
 */
public final class TrustedCertificates {
  private final StoredTexts pinned;

  public TrustedCertificates(StoredTexts pinned) {
    this.pinned = pinned;
  }

  /** From now on only this certificate is accepted at the host and port where it was shown. */
  public void trust(ServerCertificate certificate) {
    pinned.put(certificate.place(), certificate.sha256());
  }

  /** The SHA-256 of each, by {@link ServerCertificate#place()}; a copy. */
  public Map<String, String> all() {
    return pinned.all();
  }

  /**
   * From now on the certificates that the machine trusts are accepted at a place again.
   *
   * @param place a key of {@link #all()}
   */
  public void remove(String place) {
    pinned.remove(place);
  }

  /**
   * Whether a certificate was shown by that server.
   *
   * @param server as it was typed
   */
  public static boolean isOf(ServerCertificate certificate, String server) {
    try {
      HostPort place = ServerAddress.parse(server).place();
      return place.toString().equals(certificate.place());
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
