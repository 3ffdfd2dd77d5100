package dev.levelup.chat.sources;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All checks of Error Prone but NullAway, which runs whenever the sources are compiled. */
@Tag("slow")
class ErrorProneTest {
  private static final String CLASS_PATH = System.getProperty("java.class.path");
  private static final List<String> OPTIONS =
      List.of(
          "-Xplugin:ErrorProne",
          "-processorpath",
          CLASS_PATH,
          "-classpath",
          CLASS_PATH,
          "-XDcompilePolicy=simple",
          "--should-stop=ifError=FLOW",
          "--should-stop=ifNoError=FLOW",
          "-XDaddTypeAnnotationsToSymbol=true",
          "-proc:none",
          "-Xmaxwarns",
          "1000");

  private static String findingsIn(Path folder) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter findings = new StringWriter();
    try (Stream<Path> files = Files.walk(folder);
        StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, UTF_8)) {
      List<Path> sources = files.filter(file -> file.toString().endsWith(".java")).toList();
      var units = manager.getJavaFileObjectsFromPaths(sources);
      compiler.getTask(findings, manager, null, OPTIONS, null, units).call();
    }
    return findings.toString();
  }

  @Test
  void theProgramHasNoFinding() throws IOException {
    assertThat(findingsIn(Path.of("src/main/java"))).isEmpty();
  }

  @Test
  void theTestsHaveNoFinding() throws IOException {
    assertThat(findingsIn(Path.of("src/test/java"))).isEmpty();
  }

  @Test
  void aFindingIsReported(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("Sum.java"), "class Sum { int sum() { int unused = 1; return 2; } }");
    assertThat(findingsIn(folder)).contains("[UnnamedVariable]");
  }
}
