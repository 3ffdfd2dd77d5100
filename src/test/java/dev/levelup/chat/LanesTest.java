package dev.levelup.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.levelup.chat.server.store.TestDatabase;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.AnnotationSupport;

/** {@code mvn test} runs the fast tests only: those that are not tagged {@code slow}. */
@Tag("slow")
class LanesTest {
  private static final JavaClasses TESTS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.OnlyIncludeTests())
          .importPackages(ArchitectureTest.ROOT);

  private static final Set<String> PROCESSES =
      Set.of(
          "java.lang.ProcessBuilder",
          "io.zonky.test.db.postgres.embedded.EmbeddedPostgres",
          "redis.embedded.RedisServer");

  @Test
  void theFastLaneStartsNoProcess() {
    List<JavaClass> fast = tests().filter(each -> !tags(each).contains("slow")).toList();
    assertThat(fast).isNotEmpty();
    assertThat(fast.stream().filter(LanesTest::startsProcesses)).isEmpty();
  }

  @Test
  void noDatabaseIsLeftOutOfBothLanes() {
    assertThat(tests().filter(each -> tags(each).containsAll(Set.of("slow", "every-database"))))
        .isEmpty();
  }

  private static Stream<JavaClass> tests() {
    return TESTS.stream().filter(each -> each.getSimpleName().endsWith("Test"));
  }

  private static List<String> tags(JavaClass test) {
    return AnnotationSupport.findRepeatableAnnotations(test.reflect(), Tag.class).stream()
        .map(Tag::value)
        .toList();
  }

  /** Whether the test starts processes itself or through other test classes. */
  private static boolean startsProcesses(JavaClass test) {
    Set<JavaClass> seen = new HashSet<>();
    Deque<JavaClass> next = new ArrayDeque<>(List.of(test));
    while (!next.isEmpty()) {
      JavaClass each = next.pop();
      if (PROCESSES.contains(each.getName())) {
        return true;
      }
      // Which database is used depends on the kind of run.
      if (!each.isEquivalentTo(TestDatabase.class) && seen.add(each)) {
        neighbours(each).forEach(next::push);
      }
    }
    return false;
  }

  private static Stream<JavaClass> neighbours(JavaClass test) {
    return test.getDirectDependenciesFromSelf().stream()
        .map(Dependency::getTargetClass)
        .map(JavaClass::getBaseComponentType)
        .filter(each -> PROCESSES.contains(each.getName()) || TESTS.contain(each.getName()));
  }
}
