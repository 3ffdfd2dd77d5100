package dev.levelup.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The README is short, and the links of the documents are valid. */
class DocumentsTest {
  private static final int MOST_WORDS = 900;
  private static final Pattern LINK =
      Pattern.compile("]\\((?!https?:)([^)#\\s]*)(?:#([^)\\s]+))?\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
  private static final Pattern EXECUTION = Pattern.compile("exec:exec@([a-z-]+)");
  private static final Pattern PATH = Pattern.compile("`((?:src|packaging|assets)/[\\w./-]+)`");
  private static final Pattern CLASS = Pattern.compile("`([a-z.]+\\.[A-Z]\\w+|[A-Z]\\w+Test)`");

  static List<Path> documents() throws IOException {
    try (Stream<Path> site = Files.walk(Path.of("src/site/markdown"));
        Stream<Path> github = Files.list(Path.of(".github"))) {
      return Stream.of(Stream.of(Path.of("README.md")), site, github)
          .flatMap(each -> each)
          .filter(file -> file.toString().endsWith(".md"))
          .sorted()
          .toList();
    }
  }

  @Test
  void theReadmeIsRead() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    assertThat(readme.split("\\s+")).hasSizeLessThanOrEqualTo(MOST_WORDS);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void linksLeadSomewhere(Path document) throws IOException {
    for (MatchResult link : matches(LINK, document)) {
      Path file = link.group(1).isEmpty() ? document : document.resolveSibling(link.group(1));
      assertThat(file).exists();
      if (link.group(2) != null) {
        assertThat(anchors(file)).as(file.toString()).contains(link.group(2));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void commandsAndFilesThatAreNamedAreThere(Path document) throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    for (MatchResult execution : matches(EXECUTION, document)) {
      assertThat(pom).contains("<id>" + execution.group(1) + "</id>");
    }
    for (MatchResult path : matches(PATH, document)) {
      assertThat(Path.of(path.group(1))).exists();
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void classesThatAreNamedAreThere(Path document) throws IOException {
    for (MatchResult named : matches(CLASS, document)) {
      String file = "/" + named.group(1).replace('.', '/') + ".java";
      try (Stream<Path> sources = Files.walk(Path.of("src"))) {
        assertThat(sources.map(Path::toString))
            .as(document.toString())
            .anyMatch(it -> it.endsWith(file));
      }
    }
  }

  private static List<MatchResult> matches(Pattern pattern, Path document) throws IOException {
    return pattern.matcher(Files.readString(document)).results().toList();
  }

  /** The anchors that GitHub derives from the headings. */
  private static List<String> anchors(Path document) throws IOException {
    return matches(HEADING, document).stream()
        .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .toList();
  }
}
