package dev.levelup.chat.client.diagnostics;

/**
 * What may be told of a server: nothing by which it could be found.
 *
 * @param encrypted whether it is reached over TLS
 * @param place how far away it is, by what its host is called
 * @param version of its program; empty on a core server
 * @param acks whether it acknowledges
 * @param numbers whether it numbers its messages
 */
public record ServerFacts(
    boolean encrypted, Place place, String version, boolean acks, boolean numbers) {
  /** How far away a server is. */
  public enum Place {
    THIS_MACHINE,
    PRIVATE_NETWORK,
    INTERNET
  }
}
