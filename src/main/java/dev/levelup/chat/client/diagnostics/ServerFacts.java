package dev.levelup.chat.client.diagnostics;

/**
 * The facts about a server that may be shared: nothing that identifies it.
 *
 * @param encrypted whether it is reached over TLS
 * @param place where it is, by the name of its host
 * @param version the version of its program; empty on a core server
 * @param acks whether it sends acknowledgements
 * @param numbers whether it numbers its messages
 */
public record ServerFacts(
    boolean encrypted, Place place, String version, boolean acks, boolean numbers) {
  /** Where a server is. */
  public enum Place {
    THIS_MACHINE,
    PRIVATE_NETWORK,
    INTERNET
  }
}
