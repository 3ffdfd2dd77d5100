package dev.levelup.chat.client.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.util.LibraryLoaderUtil;

@Tag("slow")
class NativeLibraryTest {
  @TempDir private Path folder;

  @Test
  @Timeout(180)
  void aKilledClientLeavesNothingInTheTempFolderAndUnpacksSqliteOnce() throws Exception {
    Path temp = Files.createDirectory(folder.resolve("temp"));
    Path profile = Files.createDirectory(folder.resolve("profile"));
    Path library = profile.resolve(LibraryLoaderUtil.getNativeLibName());
    openAndKill(profile, temp);
    FileTime unpacked = Files.getLastModifiedTime(library);
    openAndKill(profile, temp);

    assertThat(list(temp)).isEmpty();
    assertThat(Files.getLastModifiedTime(library)).isEqualTo(unpacked);
  }

  @Test
  void aLibraryThatIsNotTheDriversOwnIsReplaced() throws IOException {
    Path library = NativeLibrary.unpack(folder);
    byte[] own = Files.readAllBytes(library);
    byte[] other = own.clone();
    other[own.length / 2] ^= 1;
    Files.write(library, other);

    assertThat(NativeLibrary.unpack(folder)).hasBinaryContent(own);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(library)))
        .isEqualTo("rw-------");
  }

  @Test
  void manyAtOnceLeaveOneWholeLibrary() throws IOException {
    IntStream.range(0, 8).parallel().forEach(_ -> unpack());

    assertThat(list(folder)).containsExactly(folder.resolve(LibraryLoaderUtil.getNativeLibName()));
  }

  private void unpack() {
    try {
      NativeLibrary.unpack(folder);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void openAndKill(Path profile, Path temp) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + temp,
                "-cp",
                System.getProperty("java.class.path"),
                KeptOpen.class.getName(),
                profile.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      assertThat(process.inputReader(UTF_8).readLine()).isEqualTo("open");
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private static Path[] list(Path of) throws IOException {
    try (Stream<Path> files = Files.list(of)) {
      return files.toArray(Path[]::new);
    }
  }
}
