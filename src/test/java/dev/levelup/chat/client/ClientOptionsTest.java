package dev.levelup.chat.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelup.chat.client.desktop.ProfileFolders;
import dev.levelup.chat.protocol.RoomId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.ParameterException;

class ClientOptionsTest {
  @TempDir private Path folder;

  @Test
  void nothingIsNeeded() {
    LaunchOptions launchOptions = start();
    assertThat(launchOptions.server()).isNull();
    assertThat(launchOptions.room()).isNull();
    assertThat(launchOptions.who()).isEqualTo(new LaunchIdentity.Remembered());
  }

  @Test
  void everythingCanBeSaid() throws IOException {
    Path password = Files.writeString(folder.resolve("password"), "level up\nsecond line");
    LaunchOptions launchOptions =
        start(
            "--server", "http://127.0.0.1:8001",
            "--user", "ann",
            "--password-file", password.toString(),
            "--profile", folder.toString(),
            "--room", "clan:night-owls");
    assertThat(launchOptions)
        .isEqualTo(
            new LaunchOptions(
                "http://127.0.0.1:8001",
                new LaunchIdentity.Account("ann", "level up"),
                ProfileFolders.in(folder),
                RoomId.clan("night-owls")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"levelup://join/a/b", "-- levelup://join/a/b"})
  void aLinkCanBeGiven(String line) {
    assertThat(start(line.split(" ")).link()).isEqualTo("levelup://join/a/b");
  }

  @Test
  void aLinkIsNeverReadAsOptionsOrAsTheNameOfAFile() {
    assertThat(start("--", "--profile=/tmp/evil").link()).isEqualTo("--profile=/tmp/evil");
    assertThat(start("levelup://join/a/b --profile /tmp").link())
        .isEqualTo("levelup://join/a/b --profile /tmp");
    assertThat(start("--").link()).as("the menu entry without a link").isEmpty();
    assertThat(start("@/etc/passwd").link()).isEqualTo("@/etc/passwd");
  }

  @Test
  void aTokenIsEnough() throws IOException {
    Path token = Files.writeString(folder.resolve("token"), "abc\n");
    assertThat(start("--token-file", token.toString()).who())
        .isEqualTo(new LaunchIdentity.Token("abc"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--token abc", "--token=abc", "--token"})
  void aTokenThatOthersCanReadIsRefusedAndNotRepeated(String line) {
    assertThatThrownBy(() -> start(line.split(" ")))
        .isInstanceOf(ParameterException.class)
        .hasMessageContaining("--token-file")
        .hasMessageNotContaining("abc");
  }

  @Test
  void secretsAreNotInTheTextOfAStart() {
    assertThat(new LaunchIdentity.Account("ann", "secret").toString()).doesNotContain("secret");
    assertThat(new LaunchIdentity.Token("secret").toString()).doesNotContain("secret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--room guild:1",
        "--user ann",
        "--token-file t --user ann --password-file p",
        "--token-file no-such-file",
        "--user ann --password-file no-such-file",
        "--no-such-option",
        "levelup://join/a/b levelup://join/c/d",
      })
  void whatDoesNotFitIsRefusedInWords(String line) {
    assertThatThrownBy(() -> start(line.split(" ")))
        .isInstanceOf(ParameterException.class)
        .hasMessageNotContaining("Exception");
  }

  private static LaunchOptions start(String... arguments) {
    ClientOptions options = new ClientOptions();
    ClientMain.commandLine(options).parseArgs(arguments);
    return options.launchOptions();
  }
}
