package dev.levelup.chat.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.util.LibraryLoaderUtil;

/** The temporary files of a server that is killed. */
@Timeout(180)
@Tag("slow")
class TempFolderTest {
  @TempDir private Path folder;
  private Path data;
  private Path temp;

  @BeforeEach
  void nameFolders() throws Exception {
    data = folder.resolve("data");
    temp = Files.createDirectory(folder.resolve("temp"));
  }

  @Test
  void aKilledServerLeavesNothingInTheTempFolderAndUnpacksSqliteOnce() throws Exception {
    startAndKill();
    FileTime unpacked = Files.getLastModifiedTime(library());
    startAndKill();

    try (Stream<Path> left = Files.list(temp)) {
      assertThat(left).isEmpty();
    }
    assertThat(Files.getLastModifiedTime(library())).isEqualTo(unpacked);
  }

  private Path library() {
    return data.resolve(LibraryLoaderUtil.getNativeLibName());
  }

  private void startAndKill() throws Exception {
    List<String> jvm = List.of("-XX:TieredStopAtLevel=1", "-Djava.io.tmpdir=" + temp);
    List<String> options = List.of("--port=0", "--data=" + data);
    try (ServerProcess server = ServerProcess.start(ServerProcess.java(jvm, options))) {
      server.kill();
    }
  }
}
