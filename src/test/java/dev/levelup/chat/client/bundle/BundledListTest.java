package dev.levelup.chat.client.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class BundledListTest {
  /** A name not listed here is a new spelling of one of these, or a licence not yet reviewed. */
  private static final Set<String> LICENCES =
      Set.of(
          "Apache-2.0",
          "BSD-2-Clause",
          "BSD-3-Clause",
          "EPL-2.0",
          "GPL-2.0-only WITH Classpath-exception-2.0",
          "LGPL-2.1-only",
          "MIT",
          "OFL-1.1",
          "Public Domain",
          "Unicode-3.0");

  /** These licences speak of "the above copyright notice". */
  private static final Set<String> NAMES_ITS_HOLDER =
      Set.of("BSD-2-Clause", "BSD-3-Clause", "MIT", "OFL-1.1", "Unicode-3.0");

  private static final List<Bundled> LIST = BundledList.read();

  @TestFactory
  Stream<DynamicTest> everyJarOfTheClientsClassPathIsListedWithItsLicence() throws IOException {
    List<Path> jars =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(each -> Objects.requireNonNull(Path.of(each).getFileName()))
            .toList();
    return Files.readAllLines(Path.of("packaging", "client.jars")).stream()
        .filter(line -> !line.startsWith("#"))
        .map(glob -> jarLike(glob, jars))
        .map(
            jar -> DynamicTest.dynamicTest(jar, () -> assertThat(of(jar).licences()).isNotEmpty()));
  }

  private static String jarLike(String glob, List<Path> jars) {
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
    return jars.stream().filter(matcher::matches).findFirst().orElseThrow().toString();
  }

  private static Bundled of(String jar) {
    return LIST.stream()
        .filter(
            each -> jar.matches("\\Q%s-%s\\E(-.+)?\\.jar".formatted(each.name(), each.version())))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void nothingOfTheServerIsListed() {
    assertThat(LIST)
        .extracting(Bundled::name)
        .noneMatch(name -> name.startsWith("netty") || name.equals("postgresql"));
  }

  @Test
  void everythingIsUnderALicenceThatIsNamedInOneWay() {
    assertThat(LIST)
        .allSatisfy(
            each -> {
              assertThat(each.licences()).isNotEmpty().isSubsetOf(LICENCES);
              assertThat(each.texts()).isNotEmpty().allMatch(text -> text.startsWith("http"));
              assertThat(each.version()).isNotBlank();
            });
  }

  @TestFactory
  Stream<DynamicTest> theLicencesOfEveryComponentCanBeReadInFull() {
    return LIST.stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.name(),
                    () ->
                        assertThat(LicenceTexts.of(each))
                            .hasSizeGreaterThan(100)
                            .endsWith(LicenceTexts.text(each.licences().getLast()).strip())));
  }

  @Test
  void whoeverMustBeNamedWithTheLicenceIsNamed() {
    assertThat(LIST)
        .filteredOn(each -> each.licences().stream().anyMatch(NAMES_ITS_HOLDER::contains))
        .isNotEmpty()
        .allSatisfy(each -> assertThat(LicenceTexts.notice(each)).get().asString().contains("20"));
  }

  @Test
  void theListIsInOrderAndHasJava() {
    assertThat(LIST)
        .extracting(Bundled::name)
        .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER)
        .doesNotHaveDuplicates()
        .contains("OpenJDK");
  }

  @Test
  void everyFontThatOthersHaveMadeAndThePicturesAreListed() throws Exception {
    List<String> listed = assetFiles();
    assertThat(fonts())
        .isNotEmpty()
        .allSatisfy(font -> assertThat(listed).anyMatch(font::startsWith));
    for (String prefix :
        List.of(
            "text/emoji/emoji.pack",
            "ui/emoji/emoji.list",
            "ui/emoji/names_",
            "resources/feather")) {
      assertThat(listed).anyMatch(each -> each.contains(prefix));
    }
  }

  private static Stream<String> fonts() throws IOException, URISyntaxException {
    URL folder =
        Objects.requireNonNull(
            BundledList.class.getResource("/dev/levelup/chat/client/ui/text/fonts"));
    try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
      return files
          .map(each -> Objects.requireNonNull(each.getFileName()).toString())
          // The program's own font.
          .filter(name -> name.endsWith(".ttf") && !name.startsWith("LevelUp"))
          .map(name -> "dev/levelup/chat/client/ui/text/fonts/" + name)
          .toList()
          .stream();
    }
  }

  private static List<String> assetFiles() throws IOException {
    try (InputStream in = BundledList.class.getResourceAsStream("assets.json")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
      return StreamSupport.stream(
              JsonParser.parseString(text).getAsJsonArray().spliterator(), false)
          .map(each -> each.getAsJsonObject().get("files").getAsString())
          .toList();
    }
  }
}
