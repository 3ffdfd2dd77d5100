package dev.levelup.chat.server.netty;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.levelup.chat.server.ChatServer;
import dev.levelup.chat.server.ServerOptions;
import dev.levelup.chat.server.ServerOptions.Shared;
import dev.levelup.chat.server.StartException;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.channel.uring.IoUring;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A process with few file descriptors, and more clients than it can accept. */
@Timeout(90)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process cannot limit its descriptors there")
@Tag("slow")
class DescriptorsTest {
  private static final int DESCRIPTORS = 256;

  @TempDir private Path folder;

  /** The process: a port with the named transport; its log goes to standard error. */
  static final class PortMain {
    private PortMain() {}

    public static void main(String[] args) throws IOException, InterruptedException {
      HttpPort port =
          HttpPort.open(
              HttpPortOptions.of("127.0.0.1", 0),
              List.of(),
              _ -> CompletableFuture.completedStage(HttpAnswer.text(200, "served")),
              IoTransport.valueOf(args[0]));
      ask(port.port()); // load the classes that a response needs while there are descriptors
      System.out.println(port.port());
      Thread.currentThread().join();
    }
  }

  @ParameterizedTest
  @EnumSource(IoTransport.class)
  void itRestsUntilConnectionsGoAndServesAgain(IoTransport transport) throws Exception {
    assumeTrue(transport.isAvailable());
    Path log = folder.resolve("log");
    Process process = start(log, PortMain.class, transport.name());
    List<Socket> crowd = new ArrayList<>();
    try (BufferedReader out = process.inputReader(UTF_8)) {
      int port = Integer.parseInt(out.readLine());
      for (int i = 0; i < DESCRIPTORS; i++) {
        crowd.add(new Socket(InetAddress.getLoopbackAddress(), port));
      }
      Awaitility.await().until(() -> Files.size(log) > 0);
      for (Socket each : crowd) {
        each.close();
      }
      assertThat(ask(port)).endsWith("served");
      assertThat(Files.readAllLines(log))
          .singleElement()
          .asString()
          .contains("Accepting connections is paused", "Too many open files");
    } finally {
      process.destroyForcibly();
    }
  }

  private static Process start(Path log, Class<?> main, String argument) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            "bash",
            "-c",
            "ulimit -n " + DESCRIPTORS + "; exec \"$@\"",
            "bash",
            java,
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            main.getName(),
            argument)
        .redirectError(log.toFile())
        .start();
  }

  private static String ask(int port) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket
          .getOutputStream()
          .write("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  @Test
  void afterAFailureThePortAcceptsNothingForASecond() {
    EmbeddedChannel port = new EmbeddedChannel(new AcceptPause());
    port.pipeline().fireExceptionCaught(new IOException("Too many open files"));
    assertThat(port.config().isAutoRead()).isFalse();
    port.advanceTimeBy(1, TimeUnit.SECONDS);
    port.runScheduledPendingTasks();
    assertThat(port.config().isAutoRead()).isTrue();
  }

  /** A multishot accept would continue although the port is paused. */
  @Test
  void ioUringIsAskedForEachConnection() {
    assertThat(IoTransport.IO_URING.isAvailable() && IoUring.isAcceptMultishotEnabled()).isFalse();
  }

  /** The process: a server with a bus, which uses Netty too. */
  static final class BusMain {
    private BusMain() {}

    public static void main(String[] args) throws StartException {
      Shared shared = new Shared(null, "redis://127.0.0.1:1");
      try (var _ = ChatServer.start(ServerOptions.in(Path.of(args[0])).withShared(shared))) {
        System.out.println(IoUring.isAcceptMultishotEnabled());
      }
    }
  }

  @Test
  void aBusDoesNotSlowThePortDown() throws Exception {
    Process process =
        start(folder.resolve("log"), BusMain.class, folder.resolve("data").toString());
    try (BufferedReader out = process.inputReader(UTF_8)) {
      assertThat(out.readLine()).isEqualTo("false");
    } finally {
      process.destroyForcibly();
    }
  }
}
