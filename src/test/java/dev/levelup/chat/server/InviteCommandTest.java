package dev.levelup.chat.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelup.chat.protocol.NewAccount;
import dev.levelup.chat.server.domain.RefusedException;
import dev.levelup.chat.server.store.PostgresServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The invite command, run while the server is in use. */
@Tag("slow")
class InviteCommandTest {
  private static final Pattern SAID =
      Pattern.compile("invitation code ([\\w-]{43}) \\(for (.*), until \\d{4}-.*Z\\)\\R");

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void aCodeMadeBesideARunningServerIsGoodAtOnce() throws StartException {
    try (ChatServer server = ChatServer.start(ServerOptions.in(folder))) {
      Matcher said = said("--data=" + folder, "--uses=2");
      assertThat(said.group(2)).isEqualTo("2 accounts");
      register(server, "Ann", said.group(1));
      register(server, "Ben", said.group(1));
      assertThatThrownBy(() -> register(server, "Cleo", said.group(1)))
          .hasStackTraceContaining(RefusedException.class.getSimpleName());
    }
  }

  @Test
  void aCodeMadeForAServerThatDoesNotRunIsGoodWhenItDoes() throws StartException {
    ChatServer.start(ServerOptions.in(folder)).close();
    String code = said("--data=" + folder).group(1);
    try (ChatServer server = ChatServer.start(ServerOptions.in(folder))) {
      register(server, "Ann", code);
      assertThat(server.firstInvite()).isPresent();
    }
    try (ChatServer server = ChatServer.start(ServerOptions.in(folder))) {
      assertThat(server.firstInvite()).isEmpty();
    }
  }

  @Test
  void aServerOnPostgresHasInvitationsToo() throws StartException {
    String database = PostgresServer.emptyDatabase();
    ServerOptions options =
        ServerOptions.in(folder).withShared(new ServerOptions.Shared(database, null));
    try (ChatServer server = ChatServer.start(options)) {
      register(server, "Ann", said("--database=" + database).group(1));
      register(server, "Ben", server.firstInvite().orElseThrow().code());
    }
  }

  @Test
  void aFolderWithoutADatabaseIsSaid() {
    assertThat(run("--data=" + folder)).isEqualTo(1);
    assertThat(err.toString()).contains("there is no database in the folder").hasLineCount(1);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aDatabaseThatNoServerHasMadeIsSaid() throws Exception {
    Files.createFile(folder.resolve("levelup.db"));
    assertThat(run("--data=" + folder)).isEqualTo(1);
    assertThat(err.toString()).contains("cannot write to the database").hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdbc:postgresql://db:x/chat?password=hunter22", "mysql://hunter22@db/x"})
  void aUrlThatIsNoneIsOneLineWithoutItsPassword(String url) {
    assertThat(run("--database=" + url)).isEqualTo(1);
    assertThat(err.toString()).contains("--database").doesNotContain("hunter22").hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource({
    "--uses, 0",
    "--uses, -1",
    "--uses, x",
    "--expires, 0d",
    "--expires, 5y",
    "--expires, -1d"
  })
  void aBadValueIsOneLineAndExitCode2(String option, String value) {
    assertThat(run(option + "=" + value)).isEqualTo(2);
    assertThat(err.toString().lines()).singleElement().asString().contains(option);
  }

  @ParameterizedTest
  @CsvSource({"7, P7D", "7d, P7D", "12h, PT12H", "30m, PT30M"})
  void aLifetimeIsWrittenInDaysHoursOrMinutes(String text, String expected) {
    assertThat(new Lifetime().convert(text)).hasToString(Duration.parse(expected).toString());
  }

  private static void register(ChatServer server, String name, String code) {
    server.registrations().register(new NewAccount(name, "levelup", code)).join();
  }

  private Matcher said(String... options) {
    assertThat(run(options)).isZero();
    Matcher said = SAID.matcher(out.toString());
    assertThat(said.matches()).isTrue();
    return said;
  }

  private int run(String... options) {
    List<String> all = new ArrayList<>(List.of("invite"));
    all.addAll(List.of(options));
    CommandLine line = ServerMain.commandLine(Map.of());
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(all.toArray(String[]::new));
  }
}
