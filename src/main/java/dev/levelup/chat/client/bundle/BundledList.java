package dev.levelup.chat.client.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.levelup.chat.protocol.WireJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Reads the list of the client's third-party components. The build's list also has the server's
 * libraries, which are left out.
 */
public final class BundledList {
  private static final String NEEDLESS = "#";

  private BundledList() {}

  /**
   * All components, sorted by name. Reads resources, which blocks.
   *
   * @throws UncheckedIOException when the build's list is missing
   */
  public static List<Bundled> read() {
    List<PathMatcher> ours =
        text("client.jars")
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith(NEEDLESS))
            .map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob))
            .toList();
    return Stream.of(
            list("libraries.json").filter(each -> isOneOf(ours, each)),
            list("assets.json"),
            Stream.of(java()))
        .flatMap(each -> each)
        .sorted(Comparator.comparing(Bundled::name, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  /** The name of a platform-specific jar ends with the platform. */
  private static boolean isOneOf(List<PathMatcher> globs, Bundled library) {
    String jar = library.name() + "-" + library.version();
    return Stream.of(jar + ".jar", jar + "-system.jar")
        .anyMatch(name -> globs.stream().anyMatch(glob -> glob.matches(Path.of(name))));
  }

  private static Bundled java() {
    return new Bundled(
        "OpenJDK",
        Runtime.version().toString(),
        "https://openjdk.org/",
        List.of("GPL-2.0-only WITH Classpath-exception-2.0"),
        List.of("https://openjdk.org/legal/gplv2+ce.html"));
  }

  private static Stream<Bundled> list(String file) {
    return Stream.of(WireJson.gson().fromJson(text(file), Bundled[].class));
  }

  /** The content of a resource beside this class. */
  static String text(String file) {
    try (InputStream in = BundledList.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
