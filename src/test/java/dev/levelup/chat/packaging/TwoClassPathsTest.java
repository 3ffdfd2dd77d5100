package dev.levelup.chat.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.ClientMain;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each package contains what its half of the program needs, and nothing of the other half. */
@Tag("slow")
class TwoClassPathsTest {
  private static final List<Path> CLASS_PATH =
      Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
          .map(each -> Path.of(each).toAbsolutePath().normalize())
          .filter(Files::exists)
          // SQLite's driver has optional support for it, but only TestFX brings it.
          .filter(each -> !each.getFileName().toString().startsWith("org.osgi.core"))
          .toList();
  private static final List<Path> JARS =
      CLASS_PATH.stream().filter(each -> each.toString().endsWith(".jar")).toList();
  private static final Path OURS =
      Path.of(ClientMain.class.getProtectionDomain().getCodeSource().getLocation().getPath());

  private static ClassGraph graph;

  @BeforeAll
  static void read() throws IOException {
    graph = new ClassGraph(CLASS_PATH);
  }

  @AfterAll
  static void close() throws IOException {
    graph.close();
  }

  @ParameterizedTest
  @EnumSource
  void aPackageHasTheJarsThatItsClassesLeadToAndNoneMore(Half half) {
    List<Path> listed = half.jars(JARS);
    Set<Path> needed =
        graph.reach(ours(half), listed::contains).stream()
            .map(graph::archive)
            .filter(archive -> !archive.equals(OURS))
            .collect(Collectors.toSet());
    assertThat(needed)
        .containsExactlyInAnyOrderElementsOf(listed.stream().filter(graph::hasClasses).toList());
  }

  @ParameterizedTest
  @EnumSource
  void aHalfOfOurJarLeadsToNothingOfTheOther(Half half) {
    assertThat(graph.reach(ours(half), _ -> false))
        .filteredOn(name -> OURS.equals(graph.archive(name)))
        .isNotEmpty()
        .allMatch(half::has);
  }

  @ParameterizedTest
  @EnumSource
  void aPackagesJavaHasTheModulesThatOurCodeNames(Half half) {
    Set<String> named =
        ours(half).stream()
            .flatMap(name -> graph.references(name).stream())
            .flatMap(TwoClassPathsTest::module)
            .collect(Collectors.toSet());
    assertThat(half.modules()).containsAll(named).contains("java.base");
  }

  private static Set<String> ours(Half half) {
    return graph.names().stream()
        .filter(name -> OURS.equals(graph.archive(name)) && half.has(name))
        .collect(Collectors.toSet());
  }

  /** The module of a class of Java itself. */
  private static Stream<String> module(String name) {
    try {
      Class<?> type =
          Class.forName(name.replace('/', '.'), false, ClassLoader.getPlatformClassLoader());
      return Stream.ofNullable(type.getModule().getName());
    } catch (ClassNotFoundException _) {
      return Stream.empty();
    }
  }
}
