package dev.levelup.chat.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator.ExecutionStatus;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the log is set up. */
class LogConfiguratorTest {
  private final LoggerContext context = new LoggerContext();

  @Test
  void whatIsLoggedIsOursAndTheWarningsOfOthers() {
    assertThat(new LogConfigurator().configure(context))
        .isEqualTo(ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY);
    assertThat(level("dev.levelup.chat.client")).isEqualTo(Level.INFO);
    assertThat(level("okhttp3")).isEqualTo(Level.WARN);
    assertThat(level("io.lettuce.core")).isEqualTo(Level.ERROR);
  }

  @Test
  void theBusLogsNothingSinceASecretMayBeInIt() {
    new LogConfigurator().configure(context);
    assertThat(level("org.freedesktop.dbus.connections")).isEqualTo(Level.OFF);
  }

  @Test
  void logbackFindsIt() {
    LoggerContext used = (LoggerContext) LoggerFactory.getILoggerFactory();
    assertThat(used.getLogger("dev.levelup.chat").getLevel()).isEqualTo(Level.INFO);
    assertThat(used.getLogger(Logger.ROOT_LOGGER_NAME).iteratorForAppenders())
        .toIterable()
        .hasSize(1);
  }

  private Level level(String name) {
    return context.getLogger(name).getEffectiveLevel();
  }
}
