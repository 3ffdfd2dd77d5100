package dev.levelup.chat.client.desktop.bus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A session bus for the tests, which starts no services by itself. */
public final class PrivateBus implements AutoCloseable {
  private final Process process;
  private final String address;

  private PrivateBus(Process process, String address) {
    this.process = process;
    this.address = address;
  }

  /** Starts a bus; the test is skipped if {@code dbus-daemon} is missing. */
  public static PrivateBus start(Path folder) throws IOException {
    assumeInstalled("dbus-daemon");
    Path file = Files.createDirectories(folder).resolve("bus.conf");
    Files.writeString(file, configuration(folder.resolve("bus")));
    Process process =
        new ProcessBuilder("dbus-daemon", "--nofork", "--print-address=1", "--config-file=" + file)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String address = process.inputReader().readLine();
    if (address == null) {
      throw new IOException("the bus did not start");
    }
    return new PrivateBus(process, address);
  }

  private static String configuration(Path socket) {
    return """
    <busconfig>
      <type>session</type>
      <listen>unix:path=%s</listen>
      <auth>EXTERNAL</auth>
      <policy context="default">
        <allow send_destination="*" eavesdrop="true"/>
        <allow eavesdrop="true"/>
        <allow own="*"/>
      </policy>
    </busconfig>
    """
        .formatted(socket);
  }

  /** Skips the test with a message if a program is missing. */
  public static void assumeInstalled(String program) {
    boolean found =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
            .anyMatch(each -> Files.isExecutable(Path.of(each, program)));
    Assumptions.assumeTrue(found, program + " is not installed");
  }

  public MessageBus bus() {
    return MessageBus.at(address);
  }

  /** The environment variables for a program to use this bus. */
  public Map<String, String> environment() {
    return Map.of("DBUS_SESSION_BUS_ADDRESS", address);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
