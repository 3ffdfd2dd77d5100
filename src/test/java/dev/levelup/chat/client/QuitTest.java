package dev.levelup.chat.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.levelup.chat.client.desktop.ProgramProcess;
import dev.levelup.chat.client.desktop.bus.PrivateBus;
import dev.levelup.chat.client.desktop.tray.StatusNotifierWatcher;
import dev.levelup.chat.server.ChatServer;
import dev.levelup.chat.server.ServerOptions;
import dev.levelup.chat.server.TestServer;
import dev.levelup.chat.server.netty.HttpPortOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How a real process of the program ends while the user is signed in to a real server. */
@Timeout(240)
@Tag("slow")
class QuitTest {
  /** Quitting should take a second; a busy machine needs more. */
  private static final int SECONDS = 5;

  @TempDir private Path folder;
  private ChatServer server;
  private Path profile;

  @BeforeEach
  void startTheServer() throws Exception {
    profile = folder.resolve("alice");
    server =
        TestServer.start(
            ServerOptions.in(folder.resolve("server"))
                .withPort(HttpPortOptions.of("127.0.0.1", 0))
                .withSampleData(true));
  }

  @AfterEach
  void stopTheServer() {
    server.close();
  }

  @Test
  void theProgramEndsWithItsWindowByItself() throws Exception {
    try (ProgramProcess program = start()) {
      program.tell("close");

      assertThat(program.process().waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
      assertThat(program.process().exitValue()).isZero();
      assertThat(program.said()).doesNotContain("went on after the window was closed");
      assertThat(profile.resolve("socket")).doesNotExist();
      assertThat(profile.resolve("sign-in.json")).as("they stay signed in").exists();
    }
  }

  @Test
  void theProgramEndsWithItsWindowAlsoWhenItHasAnIconInTheTray() throws Exception {
    try (PrivateBus bus = PrivateBus.start(folder.resolve("bus"));
        DBusConnection panel = bus.bus().connect()) {
      CountDownLatch registered = new CountDownLatch(1);
      panel.exportObject(new Panel(registered));
      panel.requestBusName("org.kde.StatusNotifierWatcher");
      try (ProgramProcess program = start(bus.environment())) {
        assertThat(registered.await(ProgramProcess.PATIENCE.toSeconds(), TimeUnit.SECONDS))
            .as(program.said())
            .isTrue();
        program.tell("close");

        assertThat(program.process().waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(program.said()).doesNotContain("went on after the window was closed");
      }
    }
  }

  private record Panel(CountDownLatch registered) implements StatusNotifierWatcher {
    @Override
    public void register(String service) {
      registered.countDown();
    }

    @Override
    public String getObjectPath() {
      return "/StatusNotifierWatcher";
    }
  }

  @Test
  void theProgramEndsWhenItIsToldTo() throws Exception {
    try (ProgramProcess program = start()) {
      List<ProcessHandle> others = program.process().descendants().toList();
      program.process().destroy();

      assertThat(program.process().waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
      assertThat(others).noneMatch(ProcessHandle::isAlive);
    }
  }

  @Test
  void whatNobodyCaughtIsReportedWithoutItsWords() throws Exception {
    Path report = profile.resolve("crash-report.txt");
    try (ProgramProcess program = start()) {
      program.tell("throw token-1");
      await().atMost(ProgramProcess.PATIENCE).until(() -> Files.exists(report));
      program.tell("close");
      program.exit();
    }
    assertThat(report)
        .content()
        .contains("java.lang.IllegalStateException", "ControlledProgram")
        .doesNotContain("token-1", "alice", folder.toString(), server.url().toString());
  }

  private ProgramProcess start() throws IOException {
    return start(Map.of());
  }

  private ProgramProcess start(Map<String, String> environment) throws IOException {
    Path password = Files.writeString(folder.resolve("password"), "levelup");
    ProgramProcess program =
        ProgramProcess.start(
            ControlledProgram.class.getName(),
            profile,
            environment,
            "--server=" + server.url(),
            "--user=alice",
            "--password-file=" + password);
    program.started();
    await().atMost(ProgramProcess.PATIENCE).until(() -> isSignedIn(program));
    return program;
  }

  private boolean isSignedIn(ProgramProcess program) {
    assertThat(program.isAlive()).as(program.said()).isTrue();
    return Files.exists(profile.resolve("sign-in.json"));
  }
}
