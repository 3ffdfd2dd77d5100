package dev.levelup.chat.client.desktop.keyring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.levelup.chat.client.cache.Keyring;
import dev.levelup.chat.client.cache.Keyring.Entry;
import dev.levelup.chat.client.cache.KeyringException;
import dev.levelup.chat.client.desktop.bus.PrivateBus;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Uses GNOME's keyring on a private bus. Skipped if it is not installed. */
@Timeout(120)
@Tag("slow")
class SecretServiceKeyringTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Entry ENTRY = new Entry("/home/ann/p", "https://chat.example.org", "u-1");
  private static final Entry OTHER = new Entry("/home/ann/q", "https://chat.example.org", "u-1");

  @TempDir private Path folder;
  private PrivateBus bus;
  private Keyring keyring;
  private @Nullable Process daemon;

  @BeforeEach
  void startTheBus() throws IOException {
    PrivateBus.assumeInstalled("gnome-keyring-daemon");
    bus = PrivateBus.start(folder.resolve("bus"));
    keyring = SecretServiceKeyring.on(bus.bus(), PATIENCE);
  }

  @AfterEach
  void stop() throws InterruptedException {
    if (daemon != null) {
      daemon.destroy();
      daemon.waitFor(10, TimeUnit.SECONDS);
    }
    if (bus != null) {
      bus.close();
    }
  }

  @Test
  void whatIsWrittenIsReadAlsoByAnotherProgram() throws Exception {
    startTheKeyring();
    assertThat(keyring.read(ENTRY).join()).isEmpty();

    keyring.write(ENTRY, "refresh-1 ✓").join();

    assertThat(keyring.read(ENTRY).join()).hasValue("refresh-1 ✓");
    assertThat(lookUp()).isEqualTo("refresh-1 ✓");
    assertThat(keyring.read(OTHER).join()).isEmpty();
  }

  @Test
  void aNewSecretTakesThePlaceOfTheOld() throws Exception {
    startTheKeyring();
    keyring.write(ENTRY, "refresh-1").join();
    keyring.write(ENTRY, "refresh-2").join();

    assertThat(keyring.read(ENTRY).join()).hasValue("refresh-2");
    keyring.delete(ENTRY.profile()).join();
    assertThat(keyring.read(ENTRY).join()).as("the old one is not below it").isEmpty();
  }

  @Test
  void deletingAProfilesSecretsLeavesThoseOfOthers() throws Exception {
    startTheKeyring();
    keyring.write(ENTRY, "refresh-1").join();
    keyring.write(OTHER, "refresh-2").join();

    keyring.delete(ENTRY.profile()).join();

    assertThat(keyring.read(ENTRY).join()).isEmpty();
    assertThat(keyring.read(OTHER).join()).hasValue("refresh-2");
  }

  @Test
  void aLockedKeyringNeitherTakesNorGives() throws Exception {
    startTheKeyring();
    keyring.write(ENTRY, "refresh-1").join();
    lock();

    assertThatThrownBy(() -> keyring.read(ENTRY).join())
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(KeyringException.class);
    assertThatThrownBy(() -> keyring.write(ENTRY, "refresh-2").join())
        .hasCauseInstanceOf(KeyringException.class);
  }

  @Test
  void aBusWithoutAKeyringFailsAtOnce() {
    assertThatThrownBy(() -> keyring.read(ENTRY).join()).isInstanceOf(CompletionException.class);
    assertThatThrownBy(() -> keyring.write(ENTRY, "x").join())
        .isInstanceOf(CompletionException.class);
  }

  @Test
  void aKeyringThatHangsIsGivenUp() throws Exception {
    startTheKeyring();
    signal("STOP");
    try {
      Keyring hasty = SecretServiceKeyring.on(bus.bus(), Duration.ofMillis(300));
      assertThatThrownBy(() -> hasty.read(ENTRY).join()).hasCauseInstanceOf(TimeoutException.class);
    } finally {
      signal("CONT");
    }
  }

  private void startTheKeyring() throws IOException {
    Path runtime = Files.createDirectory(folder.resolve("run"));
    Files.setPosixFilePermissions(runtime, PosixFilePermissions.fromString("rwx------"));
    ProcessBuilder command =
        new ProcessBuilder(
                "gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    command.environment().putAll(bus.environment());
    command.environment().put("HOME", folder.toString());
    command.environment().put("XDG_DATA_HOME", folder.resolve("data").toString());
    command.environment().put("XDG_RUNTIME_DIR", runtime.toString());
    daemon = command.start();
    try (OutputStream password = daemon.getOutputStream()) {
      password.write("open sesame".getBytes(StandardCharsets.UTF_8));
    }
    await().atMost(PATIENCE).until(this::isThere);
  }

  private boolean isThere() throws DBusException, IOException {
    try (DBusConnection connection = bus.bus().connect()) {
      return connection
              .getRemoteObject("org.freedesktop.DBus", "/org/freedesktop/DBus", DBus.class)
              .NameHasOwner("org.freedesktop.secrets")
          && !service(connection).readAlias("default").getPath().equals("/");
    }
  }

  private void lock() throws DBusException, IOException {
    try (DBusConnection connection = bus.bus().connect()) {
      SecretService service = service(connection);
      service.lock(List.of(service.readAlias("default")));
    }
  }

  private static SecretService service(DBusConnection connection) throws DBusException {
    return connection.getRemoteObject(
        "org.freedesktop.secrets", "/org/freedesktop/secrets", SecretService.class);
  }

  private String lookUp() throws IOException {
    PrivateBus.assumeInstalled("secret-tool");
    ProcessBuilder command =
        new ProcessBuilder("secret-tool", "lookup", "profile", ENTRY.profile(), "user", "u-1");
    command.environment().putAll(bus.environment());
    return new String(command.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private void signal(String name) throws IOException, InterruptedException {
    String pid = String.valueOf(Objects.requireNonNull(daemon).pid());
    new ProcessBuilder("kill", "-" + name, pid).start().waitFor();
  }
}
