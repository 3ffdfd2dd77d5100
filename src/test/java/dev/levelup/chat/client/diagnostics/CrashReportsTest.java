package dev.levelup.chat.client.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashReportsTest {
  private static final Instant WHEN = Instant.parse("2026-03-14T12:00:00Z");
  private static final String SECRET = "token eyJhbGciOi of alice@chat.example.org";

  @TempDir private Path folder;

  @Test
  void aReportSaysWhereInWhichVersionsAndNotWhat() {
    Throwable thrown =
        new IllegalStateException(SECRET, new IOException(SECRET, new RuntimeException(SECRET)));
    thrown.addSuppressed(new RuntimeException(SECRET));

    String report = CrashReport.of(thrown, "JavaFX Application Thread", "1.2.3", WHEN);

    assertThat(report)
        .contains("LevelUp Chat 1.2.3", "2026-03-14T12:00:00Z", System.getProperty("java.version"))
        .contains("Thread: JavaFX Application Thread")
        .contains("java.lang.IllegalStateException", "java.io.IOException", "RuntimeException")
        .contains(getClass().getName() + ".aReportSaysWhereInWhichVersionsAndNotWhat")
        .doesNotContain("token", "alice", "example");
  }

  @Test
  void aThreadThatIsNamedByAnAddressIsNotNamed() {
    String report =
        CrashReport.of(new Error(), "OkHttp https://chat.example.org/...", "1.2.3", WHEN);

    assertThat(report).contains("Thread: one of a library").doesNotContain("example");
  }

  @Test
  void causesThatGoRoundEnd() {
    RuntimeException one = new RuntimeException();
    RuntimeException other = new RuntimeException(one);
    one.initCause(other);

    assertThat(CrashReport.of(one, "main", "1.2.3", WHEN).length()).isLessThan(50_000);
  }

  @Test
  void aReportIsShort() {
    assertThat(CrashReport.of(overflow(), "main", "1.2.3", WHEN).length()).isLessThan(50_000);
  }

  @Test
  void theFirstOfARunIsKeptForTheNextAndReadableByItsOwnerAlone() throws IOException {
    CrashReports reports = reports();
    reports.take(Thread.currentThread(), new IllegalStateException());
    reports.take(Thread.currentThread(), new IllegalArgumentException());

    assertThat(reports().last().orElseThrow())
        .contains("IllegalStateException")
        .doesNotContain("IllegalArgumentException");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
    reports().take(Thread.currentThread(), new IllegalArgumentException());
    assertThat(reports().last().orElseThrow()).contains("IllegalArgumentException");
  }

  @Test
  void aReportThatIsNotNeededIsGone() {
    reports().take(Thread.currentThread(), new IllegalStateException());

    reports().forget();

    assertThat(reports().last()).isEmpty();
    assertThat(file()).doesNotExist();
  }

  @Test
  void whatIsNoReportIsNotShown() throws IOException {
    Files.writeString(file(), "x".repeat(1_000_000));

    assertThat(reports().last()).isEmpty();
  }

  private CrashReports reports() {
    return new CrashReports(folder, "1.2.3", () -> WHEN);
  }

  private Path file() {
    return folder.resolve("crash-report.txt");
  }

  private static StackOverflowError overflow() {
    try {
      return deeper();
    } catch (StackOverflowError e) {
      return e;
    }
  }

  @SuppressWarnings("InfiniteRecursion") // the overflow is what is tested
  private static StackOverflowError deeper() {
    return deeper();
  }
}
