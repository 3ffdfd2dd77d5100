package dev.levelup.chat.client.desktop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.desktop.HandOver.Outcome;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class StartListenerTest {
  private static final Duration PATIENCE = Duration.ofMillis(300);

  @TempDir private Path folder;
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final List<StartListener> open = new ArrayList<>();

  @AfterEach
  void close() {
    open.forEach(StartListener::close);
  }

  @Test
  void whatALaterStartSaysIsHeard() {
    listen(Runnable::run);

    assertThat(HandOver.to(folder, "levelup://join/a/b")).isEqualTo(Outcome.TAKEN);
    assertThat(HandOver.to(folder, "")).isEqualTo(Outcome.TAKEN);

    assertThat(heard).containsExactly("levelup://join/a/b", "");
  }

  @Test
  void onlyThisUserCanConnect() throws IOException {
    listen(Runnable::run);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socket())))
        .isEqualTo("rw-------");
  }

  @Test
  void whatAnEndedProgramLeftIsReplaced() throws IOException {
    try (ServerSocketChannel left = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      left.bind(StartListener.address(folder));
    }
    assertThat(HandOver.to(folder, "")).isEqualTo(Outcome.NOBODY);

    listen(Runnable::run);

    assertThat(HandOver.to(folder, "")).isEqualTo(Outcome.TAKEN);
  }

  @Test
  void aClosedListenerLeavesNothing() {
    listen(Runnable::run).close();

    assertThat(socket()).doesNotExist();
    assertThat(HandOver.to(folder, "")).isEqualTo(Outcome.NOBODY);
  }

  @Test
  void aWindowThatHangsAnswersNothing() {
    listen(_ -> {});

    assertThat(HandOver.to(folder, "")).isEqualTo(Outcome.SILENT);
  }

  static List<byte[]> hostile() {
    return List.of(
        "x".repeat(StartListener.LONGEST + 1).getBytes(UTF_8),
        "x".repeat(5_000_000).getBytes(UTF_8),
        ("x".repeat(StartListener.LONGEST) + "x\n").getBytes(UTF_8),
        new byte[] {(byte) 0xC3, '\n'},
        new byte[] {(byte) 0xFF, (byte) 0xFE, '\n'},
        "no end".getBytes(UTF_8),
        new byte[0]);
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void whatIsNoLineIsNotHeardAndDoesNoHarm(byte[] bytes) throws IOException {
    listen(Runnable::run);

    try (SocketChannel caller = SocketChannel.open(StartListener.address(folder))) {
      send(caller, bytes);
      assertThat(answer(caller)).isEmpty();
    }

    assertThat(heard).isEmpty();
    assertThat(HandOver.to(folder, "")).isEqualTo(Outcome.TAKEN);
  }

  @Test
  void onlyTheFirstLineIsHeard() throws IOException {
    listen(Runnable::run);

    try (SocketChannel caller = SocketChannel.open(StartListener.address(folder))) {
      send(caller, "first\nsecond\nthird\n".getBytes(UTF_8));
      assertThat(answer(caller)).isEqualTo("taken\n");
    }

    assertThat(heard).containsExactly("first");
  }

  @Test
  void manyThatSayNothingKeepNobodyOutForLong() throws IOException {
    listen(Runnable::run);
    List<SocketChannel> silent = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      silent.add(SocketChannel.open(StartListener.address(folder)));
    }

    assertThat(HandOver.to(folder, "here")).isEqualTo(Outcome.TAKEN);

    for (SocketChannel each : silent) {
      assertThat(answer(each)).isEmpty();
      each.close();
    }
  }

  @Test
  void aFolderWithTooLongANameIsNotListenedIn() throws IOException {
    Path deep = Files.createDirectories(folder.resolve("x".repeat(120)));

    open.add(StartListener.open(deep, Runnable::run, heard::add));

    assertThat(HandOver.to(deep, "")).isEqualTo(Outcome.NOBODY);
  }

  private StartListener listen(Executor fx) {
    StartListener listener = StartListener.open(folder, fx, heard::add, PATIENCE);
    open.add(listener);
    return listener;
  }

  private Path socket() {
    return folder.resolve("socket");
  }

  /** The listener may close the connection before it has read everything. */
  private static void send(SocketChannel caller, byte[] bytes) {
    try {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        caller.write(rest);
      }
      caller.shutdownOutput();
    } catch (IOException _) {
      assertThat(bytes.length).isGreaterThan(StartListener.LONGEST);
    }
  }

  private static String answer(SocketChannel caller) {
    ByteBuffer answer = ByteBuffer.allocate(64);
    try {
      while (caller.read(answer) >= 0) {
        assertThat(answer.hasRemaining()).isTrue();
      }
    } catch (IOException _) {
      // The connection was reset, because not all of the input was read.
      return "";
    }
    return UTF_8.decode(answer.flip()).toString();
  }
}
