package dev.levelup.chat.client.ui.shell;

import dev.levelup.chat.client.ui.text.WebAddress;
import dev.levelup.chat.protocol.ServerInfo;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A newer version of the client.
 *
 * @param page the download page
 */
record NewerClient(String version, WebAddress page) {
  private static final Pattern VERSION = Pattern.compile("\\d{1,9}(\\.\\d{1,9}){0,3}");
  private static final Pattern PAGE = Pattern.compile("https://[!-~]{1,2000}");

  /**
   * The client that a server offers; empty if it is not newer.
   *
   * @param offer the server's offer, which is not trusted; null for none
   * @param own the version of this client
   */
  static Optional<NewerClient> of(ServerInfo.@Nullable ClientOffer offer, String own) {
    return offer != null
            && VERSION.matcher(offer.version()).matches()
            && PAGE.matcher(offer.url()).matches()
            && VERSION.matcher(own).matches()
            && Arrays.compare(numbers(offer.version()), numbers(own)) > 0
        ? Optional.of(new NewerClient(offer.version(), new WebAddress(offer.url())))
        : Optional.empty();
  }

  /** Padded to the same length, so that 1.2 equals 1.2.0. */
  private static int[] numbers(String version) {
    int[] numbers = new int[4];
    String[] parts = version.split("\\.", -1);
    Arrays.setAll(numbers, i -> i < parts.length ? Integer.parseInt(parts[i]) : 0);
    return numbers;
  }
}
