package dev.levelup.chat.client.desktop.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.levelup.chat.client.desktop.program.Program;
import dev.levelup.chat.client.desktop.sign.Sign;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** With a program of the tests' own, which records what it is given. */
@Timeout(120)
@Tag("slow")
class ProgramNotificationsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final List<String> HOSTILE =
      List.of(
          "\" & (do shell script \"id\") & \"",
          "'; Remove-Item x; '",
          "\\\" $(id) `id` ${HOME} %PATH% $env:PATH",
          "one\ntwo\r\n\u2028three\u0000four\u001b[31m",
          "</text><image src='http://tracker.example/'/>&amp;",
          "--help",
          "\u202egnp.exe \u0633\u0644\u0627\u0645 \ud83d\udc3a \ud83d");

  @TempDir private Path folder;
  private final Logger log = (Logger) LoggerFactory.getLogger(ProgramNotifications.class);
  private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
  private final Screen screen = new Screen();
  private ProgramNotifications notifications;

  /** Holds what asks for it, until it is let go on. */
  private static final class Screen implements Sign {
    private final AtomicInteger asked = new AtomicInteger();
    private CountDownLatch held = new CountDownLatch(0);
    private boolean locked;

    @Override
    public boolean isSeen() {
      asked.incrementAndGet();
      try {
        held.await();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
      return locked;
    }

    @Override
    public void close() {}
  }

  @BeforeEach
  void start() throws IOException {
    logged.start();
    log.addAppender(logged);
    notifications = with(program("exit 0"), true);
  }

  @AfterEach
  void stop() {
    log.detachAppender(logged);
    notifications.close();
  }

  private ProgramNotifications with(Path program, boolean takesBack) {
    Program recorder = new Program(List.of(program.toString(), "shows", "words"), PATIENCE);
    return new ProgramNotifications(new ProgramNotifications.Means(recorder, takesBack, screen));
  }

  /** A script that records its arguments and what it reads. */
  private Path program(String end) throws IOException {
    Path program = folder.resolve("program");
    String script =
        """
        #!/bin/sh
        echo "$*" >> "$0.arguments"
        cat >> "$0.read"
        echo noise
        echo noise >&2
        """;
    Files.writeString(program, script + end + "\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    return program;
  }

  private static Notification notification(String key, String title, String text) {
    return new Notification(key, title, text, "Mentions you", "Open", false, null);
  }

  private void show(String key, String text) {
    notifications.show(notification(key, "bob in Wolves", text));
  }

  /** Waits until the notification with that number has its turn. */
  private void awaitAsked(int number) {
    await().atMost(PATIENCE).until(() -> screen.asked.get() == number);
  }

  /** Waits for a last notification, whose text is "end", and returns all that came before it. */
  private List<JsonObject> orders() throws IOException {
    show("end", "end");
    Path read = folder.resolve("program.read");
    await()
        .atMost(PATIENCE)
        .until(() -> Files.exists(read) && Files.readString(read).contains("\"text\":\"end\""));
    List<JsonObject> all =
        Files.readAllLines(read).stream()
            .map(line -> JsonParser.parseString(line).getAsJsonObject())
            .toList();
    return all.subList(0, all.size() - 1);
  }

  private List<String> said() throws IOException {
    return orders().stream().map(JsonObject::toString).toList();
  }

  @Test
  void theWordsAreDataWhateverTheyAre() throws IOException {
    for (String each : HOSTILE) {
      notifications.show(notification(each, each, each));
    }
    List<JsonObject> orders = orders();
    assertThat(orders).extracting(each -> each.get("title").getAsString()).isEqualTo(HOSTILE);
    assertThat(orders).extracting(each -> each.get("text").getAsString()).isEqualTo(HOSTILE);
    assertThat(Files.readString(folder.resolve("program.read"))).matches("[\\x20-\\x7e\n]*");
    assertThat(Files.readAllLines(folder.resolve("program.arguments")))
        .hasSize(HOSTILE.size() + 1)
        .containsOnly("shows words");
  }

  @Test
  void oneWithTheSameKeyHasTheNumberOfTheFormer() throws IOException {
    show("wolves", "one");
    await().atMost(PATIENCE).until(() -> Files.exists(folder.resolve("program.read")));
    show("owls", "two");
    show("wolves", "three");
    assertThat(orders())
        .extracting(each -> each.get("number") + " " + each.get("text"))
        .containsExactly("1 \"one\"", "2 \"two\"", "1 \"three\"");
  }

  @Test
  void aSoundIsAskedFor() throws IOException {
    notifications.show(new Notification("wolves", "bob", "one", "one", "Open", true, null));
    assertThat(said())
        .containsExactly("{\"number\":1,\"title\":\"bob\",\"text\":\"one\",\"sound\":true}");
  }

  @Test
  void theWithdrawnIsTakenBackOnceByItsNumber() throws IOException {
    show("wolves", "one");
    await().atMost(PATIENCE).until(() -> Files.exists(folder.resolve("program.read")));
    notifications.withdraw("wolves");
    notifications.withdraw("wolves");
    notifications.withdraw("owls");
    assertThat(said())
        .containsExactly(
            "{\"number\":1,\"title\":\"bob in Wolves\",\"text\":\"one\",\"sound\":false}",
            "{\"number\":1,\"sound\":false}");
  }

  @Test
  void whereNothingCanBeTakenBackTheProgramIsNotStartedForIt() throws IOException {
    notifications = with(program("exit 0"), false);
    show("wolves", "one");
    await().atMost(PATIENCE).until(() -> Files.exists(folder.resolve("program.read")));
    notifications.withdraw("wolves");
    assertThat(orders()).hasSize(1);
  }

  @Test
  void onlyWhatWasAskedForLastShowsAfterADelay() throws IOException {
    screen.held = new CountDownLatch(1);
    show("first", "first");
    awaitAsked(1);
    show("wolves", "one");
    notifications.withdraw("wolves");
    show("owls", "two");
    notifications.withdraw("owls");
    show("owls", "two");
    show("hawks", "three");
    show("hawks", "four");
    screen.held.countDown();
    assertThat(orders())
        .extracting(each -> each.get("text").getAsString())
        .containsExactly("first", "two", "four");
  }

  @Test
  void whileTheScreenIsLockedTheProgramDoesNotGetTheWords() throws IOException {
    screen.locked = true;
    show("wolves", "a secret");
    Path read = folder.resolve("program.read");
    await()
        .atMost(PATIENCE)
        .until(() -> Files.exists(read) && Files.readString(read).endsWith("\n"));
    assertThat(read).content().contains("Mentions you").doesNotContain("secret");
  }

  @Test
  void atTheEndAllAreTakenBackAtOnce() throws IOException {
    show("wolves", "one");
    show("owls", "two");
    orders();
    notifications.close();
    Path read = folder.resolve("program.read");
    await().atMost(PATIENCE).until(() -> Files.readString(read).endsWith("\n{\"sound\":false}\n"));
    show("wolves", "too late");
    notifications.close();
  }

  /** Those about this test's program. */
  private List<String> complaints() {
    return List.copyOf(logged.list).stream()
        .map(ILoggingEvent::getFormattedMessage)
        .filter(each -> each.contains(folder.toString()))
        .toList();
  }

  @Test
  void withoutTheProgramNothingShowsAndTheLogSaysSoOnce() throws IOException {
    Files.delete(folder.resolve("program"));
    show("wolves", "a secret");
    show("owls", "another secret");
    show("hawks", "a third");
    awaitAsked(3);
    assertThat(complaints())
        .singleElement()
        .asString()
        .startsWith("Notifications cannot be shown: ")
        .doesNotContain("secret");
  }

  @Test
  void aProgramThatFailsIsSaidOnceAndTriedAgain() throws IOException {
    notifications = with(program("exit 3"), true);
    show("wolves", "a secret");
    show("owls", "another secret");
    assertThat(orders()).hasSize(2);
    assertThat(complaints()).singleElement().asString().endsWith("program fails with 3");
  }
}
