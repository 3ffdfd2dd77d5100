package dev.levelup.chat.server;

import dev.levelup.chat.protocol.ServerInfo;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that offer users a newer client. */
final class ClientOfferOptions {
  private static final Pattern VERSION = Pattern.compile("\\d{1,9}(\\.\\d{1,9}){0,3}");

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(
      names = "--client-version",
      paramLabel = "VERSION",
      description =
          "The newest client, such as 1.2.0; older clients offer it. Requires --client-url.")
  private @Nullable String version;

  @Option(
      names = "--client-url",
      paramLabel = "URL",
      description = "The download page of that version, such as https://example.org/chat.")
  private @Nullable String url;

  /**
   * The client on offer; null for none.
   *
   * @throws ParameterException when an option is invalid, or one is given without the other
   */
  ServerInfo.@Nullable ClientOffer offer() {
    if (version == null && url == null) {
      return null;
    }
    if (version == null || url == null) {
      throw badValue("--client-version and --client-url require each other");
    }
    if (!VERSION.matcher(version).matches()) {
      throw badValue("--client-version must be numbers separated by dots, such as 1.2.0");
    }
    if (!url.startsWith("https://")) {
      throw badValue("--client-url must begin with https://");
    }
    return new ServerInfo.ClientOffer(version, url);
  }

  private ParameterException badValue(String message) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
  }
}
