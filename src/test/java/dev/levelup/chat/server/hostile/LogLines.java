package dev.levelup.chat.server.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;

/** Records what the program logs while this is open. */
public final class LogLines implements AutoCloseable {
  private final Logger logger = (Logger) LoggerFactory.getLogger("dev.levelup.chat");
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

  public LogLines() {
    lines.start();
    logger.addAppender(lines);
  }

  /** The messages, each of them one line. */
  public List<String> messages() {
    return List.copyOf(lines.list).stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  /** All entries as the program writes them, with stack traces. */
  public String written() {
    Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    Encoder<ILoggingEvent> encoder =
        ((ConsoleAppender<ILoggingEvent>) root.getAppender("text")).getEncoder();
    return List.copyOf(lines.list).stream()
        .map(each -> new String(encoder.encode(each), UTF_8))
        .collect(Collectors.joining());
  }

  /**
   * Checks that the input caused no internal error in the log, and that no secret is in the log.
   */
  public void checkNoHarm(String... secrets) {
    assertThat(List.copyOf(lines.list)).allMatch(each -> each.getLevel().toInt() <= Level.INFO_INT);
    assertThat(messages())
        .noneMatch(line -> line.contains("\n") || line.contains("\r"))
        .noneMatch(line -> line.contains(HostileInput.FORGED));
    for (String secret : secrets) {
      assertThat(messages()).noneMatch(line -> line.contains(secret));
    }
  }

  @Override
  public void close() {
    logger.detachAppender(lines);
  }
}
