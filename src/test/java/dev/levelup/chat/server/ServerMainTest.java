package dev.levelup.chat.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class ServerMainTest {
  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void helpNamesEveryOption() {
    assertThat(run(Map.of(), "--help")).isZero();
    assertThat(out.toString())
        .contains("--port", "--host", "--data", "--sample-data", "--send-rate", "--send-burst")
        .contains("--jwt-secret-file", "--allowed-origin", "--database", "--bus")
        .contains(
            "--metrics-token-file",
            "--log-format",
            "--tls-cert",
            "--tls-key",
            "--behind-proxy",
            "--registration",
            "--client-version",
            "--client-url",
            "LEVELUP_");
  }

  @Test
  void helpTellsNobodyTheDatabasesPassword() {
    Map<String, String> environment =
        Map.of("LEVELUP_DATABASE", "jdbc:postgresql://db/chat?user=chat&password=hunter22");
    assertThat(run(environment, "--help")).isZero();
    assertThat(out.toString()).doesNotContain("hunter22");
  }

  @Test
  void aDatabaseThatIsNotThereIsOneLineWithoutItsPassword() {
    String url = "jdbc:postgresql://127.0.0.1:1/chat?user=chat&password=hunter22";
    assertThat(run(Map.of("LEVELUP_DATABASE", url), "--data=" + folder, "--database-wait=0"))
        .isEqualTo(1);
    assertThat(err.toString().lines())
        .singleElement()
        .asString()
        .contains("--database", "nothing listens at its address")
        .doesNotContain("hunter22");
  }

  @Test
  void aBusThatIsNoneIsOneLineWithoutItsPassword() throws IOException {
    Path secret = Files.writeString(folder.resolve("key"), "a secret of thirty-two characters");
    Map<String, String> environment =
        Map.of("LEVELUP_BUS", "redis://:hunter22@", "LEVELUP_JWT_SECRET_FILE", secret.toString());
    assertThat(run(environment, "--database=jdbc:postgresql://127.0.0.1:1/x", "--data=" + folder))
        .isEqualTo(1);
    assertThat(err.toString().lines())
        .singleElement()
        .asString()
        .contains("--bus")
        .doesNotContain("hunter22");
  }

  @Test
  void filesThatAreNoneForTlsAreOneLine() {
    assertThat(
            run(Map.of(), "--data=" + folder, "--port=0", "--tls-cert=no.pem", "--tls-key=no.key"))
        .isEqualTo(1);
    assertThat(err.toString().lines()).containsExactly("there is no file no.pem");
  }

  @Test
  void theVersionIsTheBuilds() {
    assertThat(run(Map.of(), "--version")).isZero();
    assertThat(out.toString()).containsPattern("\\d+\\.\\d+\\.\\d+");
  }

  @ParameterizedTest
  @CsvSource({
    "--port, x",
    "--port, 65536",
    "--port, -1",
    "--send-rate, -1",
    "--send-rate, NaN",
    "--send-burst, 0",
    "--database, mysql://localhost/chat",
    "--bus, http://localhost",
    "--bus, redis://localhost",
    "--registration, some",
    "--upload-bytes, 0",
    "--upload-quota, x",
    "--upload-quota, 1000",
    "--log-format, xml",
    "--tls-cert, cert.pem",
    "--tls-key, key.pem",
    "--database-wait, -1",
    "--allowed-origin, *",
    "--allowed-origin, chat.example",
    "--allowed-origin, https://*.example",
    "--allowed-origin, https://chat.example/path",
    "--allowed-origin, https://me@chat.example",
    "--allowed-origin, https://chat.example:port",
    "--allowed-origin, https://chat.example:70000",
    "--allowed-origin, 'https://a.example, '",
    "--allowed-origin, null",
    "--client-version, 1.2.0",
    "--client-url, https://chat.example",
    "--colour, red"
  })
  void aBadValueIsOneLineAndExitCode2(String option, String value) {
    assertThat(run(Map.of(), option + "=" + value)).isEqualTo(2);
    assertThat(err.toString().lines()).singleElement().asString().contains(option);
    assertThat(out.toString()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'', https://chat.example",
    "next, https://chat.example",
    "1.2., https://chat.example",
    "1.2.3.4.5, https://chat.example",
    "1.2.0, http://chat.example",
    "1.2.0, javascript:alert(1)"
  })
  void aClientToOfferHasAVersionAndASafePage(String version, String url) {
    assertThat(run(Map.of(), "--client-version=" + version, "--client-url=" + url)).isEqualTo(2);
    assertThat(err.toString().lines()).singleElement().asString().startsWith("--client-");
  }

  @Test
  void theEnvironmentCountsWhereTheCommandLineSaysNothing() {
    assertThat(run(Map.of("LEVELUP_SEND_BURST", "many"))).isEqualTo(2);
    assertThat(err.toString()).contains("--send-burst", "many");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PORT", "SEND_BURST", "SAMPLE_DATA", "LOG_FORMAT", "TLS_CERT", "BUS"})
  void anEmptyVariableIsAsGoodAsNone(String name) {
    Map<String, String> environment = Map.of("LEVELUP_" + name, " ", "LEVELUP_SEND_RATE", "-1");
    assertThat(run(environment)).isEqualTo(2);
    assertThat(err.toString().lines()).singleElement().asString().startsWith("--send-rate");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "yes", "on", "true", "YES", "0", "no", "off", "false"})
  void aFlagIsReadHoweverPeopleWriteIt(String value) {
    Map<String, String> environment =
        Map.of("LEVELUP_BEHIND_PROXY", value, "LEVELUP_SEND_RATE", "-1");
    assertThat(run(environment)).isEqualTo(2);
    assertThat(err.toString().lines()).singleElement().asString().startsWith("--send-rate");
  }

  @Test
  void aFlagThatIsNeitherTrueNorFalseIsRefused() {
    assertThat(run(Map.of("LEVELUP_SAMPLE_DATA", "maybe"))).isEqualTo(2);
    assertThat(err.toString().lines()).singleElement().asString().contains("maybe");
  }

  @Test
  void aFlagInTheEnvironmentSetsIt() throws Exception {
    ServerMain main = new ServerMain();
    ServerMain.commandLine(main, Map.of("LEVELUP_SAMPLE_DATA", "yes")).parseArgs();
    assertThat(main.options().sampleData()).isTrue();
    assertThat(main.options().port().behindProxy()).isFalse();
  }

  @Test
  void aHostThatIsNotThereIsOneLineWithTheCause() {
    assertThat(run(Map.of(), "--data=" + folder, "--port=0", "--host=nosuch.invalid")).isEqualTo(1);
    assertThat(err.toString().lines())
        .containsExactly("cannot listen on nosuch.invalid:0: there is no address of that name");
  }

  @Test
  void aFolderThatIsAFileIsOneLineWithTheCause() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    assertThat(run(Map.of(), "--data=" + file, "--port=0")).isEqualTo(1);
    assertThat(err.toString().lines())
        .containsExactly("cannot write to the folder " + file + ": something else has that name");
  }

  @Test
  void aFileThatIsNoDatabaseIsOneLineWithTheCause() throws IOException {
    Files.writeString(folder.resolve("levelup.db"), "not a database ".repeat(100));
    assertThat(run(Map.of(), "--data=" + folder, "--port=0")).isEqualTo(1);
    assertThat(err.toString().lines())
        .singleElement()
        .asString()
        .contains("levelup.db: the file is no SQLite database");
  }

  /** It would be served as an empty database without an error. */
  @Test
  void aDatabaseThatIsMissingBesideItsSecretIsSaid() throws Exception {
    ChatServer.start(ServerOptions.in(folder)).close();
    Files.delete(folder.resolve("levelup.db"));
    assertThat(run(Map.of(), "--data=" + folder, "--port=0")).isEqualTo(1);
    assertThat(err.toString().lines())
        .singleElement()
        .asString()
        .contains("levelup.db does not", "restore the database", "delete secret");
    assertThat(folder.resolve("levelup.db")).doesNotExist();
    Files.delete(folder.resolve("secret"));
    ChatServer.start(ServerOptions.in(folder)).close();
  }

  @Test
  void theCommandLineCountsMoreThanTheEnvironment() {
    assertThat(run(Map.of("LEVELUP_SEND_BURST", "many"), "--send-burst=0")).isEqualTo(2);
    assertThat(err.toString()).doesNotContain("many");
  }

  @Test
  void whatKeepsItFromStartingIsOneLineAndExitCode1() throws StartException {
    try (ChatServer other = ChatServer.start(ServerOptions.in(folder))) {
      assertThat(run(Map.of(), "--data=" + folder)).isEqualTo(1);
      assertThat(err.toString().lines()).singleElement().asString().contains(folder.toString());
      assertThat(run(Map.of(), "--data=" + folder.resolve("a"), "--port=" + other.url().getPort()))
          .isEqualTo(1);
      assertThat(err.toString().lines()).hasSize(2);
    }
  }

  private int run(Map<String, String> environment, String... args) {
    CommandLine line = ServerMain.commandLine(environment);
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(args);
  }
}
