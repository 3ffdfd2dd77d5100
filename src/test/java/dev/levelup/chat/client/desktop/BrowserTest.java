package dev.levelup.chat.client.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.levelup.chat.client.ui.text.WebAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

@Timeout(60)
class BrowserTest {
  private static final WebAddress LINK =
      new WebAddress("https://raid.example/p/vX8_#a#b?c=[]&d=$(id)|'~");

  @TempDir private Path folder;
  private final Logger log = (Logger) LoggerFactory.getLogger(Browser.class);
  private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

  @BeforeEach
  void listen() {
    logged.start();
    log.addAppender(logged);
  }

  @AfterEach
  void stopListening() {
    log.detachAppender(logged);
  }

  @Test
  void theProgramGetsTheAddressToTheCharacter() throws IOException {
    assertThat(new Browser(List.of(program("browser", 0))).show(LINK).join()).isTrue();

    assertThat(folder.resolve("browser.opened")).hasContent(LINK.value());
  }

  @Test
  void theNextProgramIsAskedWhenOneIsMissingOrFails() throws IOException {
    List<String> missing = List.of(folder.resolve("missing").toString());
    Browser browser = new Browser(List.of(missing, program("broken", 3), program("other", 0)));

    assertThat(browser.show(LINK).join()).isTrue();
    assertThat(folder.resolve("other.opened")).hasContent(LINK.value());
  }

  @Test
  void whenNothingOpensItThatIsSaidAndNoAddressIsLogged() throws IOException {
    List<String> missing = List.of(folder.resolve("missing").toString());
    Browser browser = new Browser(List.of(missing, program("broken", 3)));

    assertThat(browser.show(LINK).join()).isFalse();
    assertThat(logged.list)
        .hasSize(2)
        .noneMatch(each -> each.getFormattedMessage().contains("raid.example"))
        .allMatch(each -> each.getThrowableProxy() == null);
  }

  /** A script that records its arguments, prints messages as such programs do, and ends. */
  private List<String> program(String name, int exit) throws IOException {
    Path program = folder.resolve(name);
    String script =
        """
        #!/bin/sh
        printf '%%s' "$1" > "$0.opened"
        echo "cannot open $1" >&2
        exit %d
        """
            .formatted(exit);
    Files.writeString(program, script);
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    return List.of(program.toString());
  }
}
