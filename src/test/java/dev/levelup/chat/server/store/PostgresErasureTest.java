package dev.levelup.chat.server.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.Mentions;
import dev.levelup.chat.protocol.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.EnumSource;

/** How long PostgreSQL keeps deleted or replaced content on its disk. */
@EnumSource(names = "POSTGRESQL")
@Timeout(120)
@Tag("slow")
class PostgresErasureTest extends StoreTestBase {
  private static final Pattern MARK = Pattern.compile("<erased[0-9]>");

  /** All markers in the files below a folder of the database. */
  private static Set<String> marksIn(String files) throws IOException {
    Set<String> found = new TreeSet<>();
    try (Stream<Path> below = Files.walk(PostgresServer.data().resolve(files))) {
      for (Path file : below.filter(Files::isRegularFile).toList()) {
        MARK.matcher(Files.readString(file, ISO_8859_1))
            .results()
            .map(MatchResult::group)
            .forEach(found::add);
      }
    }
    return found;
  }

  private static Set<String> marksAfter(String... statements) throws IOException {
    List.of(statements).forEach(PostgresServer::change);
    PostgresServer.change("checkpoint");
    return marksIn("base");
  }

  @Test
  void wordsLeaveTheTablesFilesWhenTheTableIsWrittenAnewAndTheLogLater() throws IOException {
    Message edited = say("<erased1>").join();
    Message deleted = say("<erased2>" + "x".repeat(900)).join();
    say("<erased3>").join();
    store
        .write(
            tables ->
                tables.changes().edit(lobby(tables), edited, "<erased4>", Mentions.NONE, NOON))
        .join();
    store.write(tables -> tables.changes().delete(lobby(tables), deleted, NOON)).join();
    assertThat(said()).containsExactly("<erased4>", "", "<erased3>");
    assertThat(marksAfter()).contains("<erased1>", "<erased2>");
    assertThat(marksAfter("vacuum messages")).as("in the pages' free space").contains("<erased2>");
    assertThat(marksAfter("vacuum full messages")).containsExactly("<erased3>", "<erased4>");
    assertThat(marksIn("pg_wal")).contains("<erased1>", "<erased2>");
  }
}
