package dev.levelup.chat.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.server.hostile.LogLines;
import dev.levelup.chat.server.store.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What other users of the machine can do with the server's files. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "files have no permission bits there")
@Timeout(120)
@Tag("slow")
class FilesOfOthersTest {
  @TempDir private Path folder;

  @Test
  void whatTheServerMakesIsItsOwnersAloneWhateverTheUmaskLeavesOpen() throws Exception {
    Path deep = folder.resolve("deep");
    Path data = deep.resolve("data");
    try (ServerProcess server =
        ServerProcess.start(withoutUmask("--sample-data", "--port=0", "--data=" + data))) {
      assertThat(server.url()).isNotNull();
      assertThat(permissions(data)).isEqualTo("rwx------");
      assertThat(permissions(deep)).isEqualTo("rwx------");
      assertThat(data).isDirectoryContaining("glob:**/levelup.db-wal");
      assertOwnersAlone(data);
      Path copies = Files.createDirectory(folder.resolve("copies"));
      assertThat(
              withoutUmask("backup", "--data=" + data, "--to=" + copies.resolve("levelup.db"))
                  .start()
                  .waitFor())
          .isZero();
      assertOwnersAlone(copies);
    }
  }

  private static ProcessBuilder withoutUmask(String... options) {
    List<String> command = new ArrayList<>(List.of("sh", "-c", "umask 0; exec \"$@\"", "sh"));
    command.addAll(ServerProcess.java(List.of(), List.of(options)).command());
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
  }

  private static void assertOwnersAlone(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      assertThat(all.filter(each -> !each.equals(folder)))
          .isNotEmpty()
          .allSatisfy(
              each ->
                  assertThat(permissions(each))
                      .isEqualTo(Files.isDirectory(each) ? "rwx------" : "rw-------"));
    }
  }

  @Test
  void whatIsOpenToOthersAlreadyIsSaidInOneLineAndLeftAsItIs() throws Exception {
    ChatServer.start(ServerOptions.in(folder)).close();
    Path secret = Files.writeString(folder.resolve("key"), "a secret of thirty-two characters");
    Map<Path, String> open =
        Map.of(folder, "rwxr-x---", folder.resolve("levelup.db"), "rw-r--r--", secret, "rw----r--");
    for (Map.Entry<Path, String> each : open.entrySet()) {
      Files.setPosixFilePermissions(
          each.getKey(), PosixFilePermissions.fromString(each.getValue()));
    }
    try (LogLines log = new LogLines();
        ChatServer _ = ChatServer.start(ServerOptions.in(folder).withSecretFile(secret))) {
      assertThat(log.written().lines().filter(line -> line.contains("can access")))
          .singleElement()
          .asString()
          .contains(folder + ", ", "levelup.db", "key", "chmod go=");
      assertThat(permissions(folder)).isEqualTo("rwxr-x---");
    }
  }

  @Test
  void aPasswordOnTheCommandLineIsSaidAndNotRepeated() throws Exception {
    String url = PostgresServer.emptyDatabase() + "&password=hunter22";
    List<String> options = List.of("--port=0", "--data=" + folder.resolve("data"));
    List<String> onTheLine = new ArrayList<>(options);
    onTheLine.add("--database=" + url);
    assertThat(log(ServerProcess.java(List.of(), onTheLine)))
        .contains("the password in --database")
        .doesNotContain("hunter22");
    ProcessBuilder inTheEnvironment = ServerProcess.java(List.of(), options);
    inTheEnvironment.environment().put("LEVELUP_DATABASE", url);
    assertThat(log(inTheEnvironment)).doesNotContain("the password", "hunter22");
  }

  private String log(ProcessBuilder starting) throws IOException {
    Path log = folder.resolve("log");
    try (ServerProcess _ = ServerProcess.start(starting.redirectError(log.toFile()))) {
      return Files.readString(log);
    }
  }

  @Test
  void whereNothingIsOpenNothingIsSaid() throws Exception {
    Path data = folder.resolve("data");
    try (LogLines log = new LogLines();
        ChatServer _ = ChatServer.start(ServerOptions.in(data))) {
      assertThat(log.written()).doesNotContain("can access");
    }
  }

  private static String permissions(Path path) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    } catch (IOException e) {
      return e.toString();
    }
  }
}
