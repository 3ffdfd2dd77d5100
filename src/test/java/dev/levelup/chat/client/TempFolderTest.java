package dev.levelup.chat.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.ui.text.Fonts;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The temporary files of a client that is killed. */
@Timeout(180)
@Tag("slow")
class TempFolderTest {
  @TempDir private Path folder;

  @Test
  void aKilledClientLeavesNothingInTheTempFolderAndUnpacksItsTypeOnce() throws Exception {
    Path temp = Files.createDirectory(folder.resolve("temp"));
    openAndKill(temp);
    Map<String, FileTime> unpacked = type();
    openAndKill(temp);

    try (Stream<Path> left = Files.list(temp)) {
      assertThat(left).isEmpty();
    }
    assertThat(unpacked).containsKeys("Inter-Regular.ttf", "LevelUpBlank-Regular.ttf");
    assertThat(unpacked).containsKey("feather.ttf");
    assertThat(type()).isEqualTo(unpacked);
  }

  private Map<String, FileTime> type() throws IOException {
    Map<String, FileTime> type = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder.resolve("profile/fonts"))) {
      for (Path file : files.toList()) {
        type.put(file.getFileName().toString(), Files.getLastModifiedTime(file));
      }
    }
    return type;
  }

  private void openAndKill(Path temp) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-Djava.io.tmpdir=" + temp,
                "-cp",
                packedType() + File.pathSeparator + System.getProperty("java.class.path"),
                OpenedClient.class.getName(),
                folder.resolve("profile").toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      assertThat(process.inputReader(UTF_8).readLine()).isEqualTo("open");
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  /**
   * The fonts in a jar, as in the packaged program; in the class path of the tests they are files.
   */
  private Path packedType() throws Exception {
    Path fonts = Path.of(Fonts.class.getResource("fonts").toURI());
    Path jar = folder.resolve("type.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream packed = new JarOutputStream(out)) {
      for (Path font : files(fonts)) {
        packed.putNextEntry(
            new JarEntry(
                Fonts.class.getPackageName().replace('.', '/') + "/fonts/" + font.getFileName()));
        Files.copy(font, packed);
      }
    }
    return jar;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
