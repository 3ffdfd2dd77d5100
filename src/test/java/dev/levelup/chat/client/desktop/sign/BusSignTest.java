package dev.levelup.chat.client.desktop.sign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.levelup.chat.client.desktop.bus.PrivateBus;
import dev.levelup.chat.client.desktop.game.GameMode;
import dev.levelup.chat.client.desktop.game.GameSigns;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.Variant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Games, by the test's own service on a private bus. Skipped if no bus can be started. */
@Timeout(120)
@Tag("slow")
class BusSignTest {
  @TempDir private Path folder;
  private volatile int games;
  private PrivateBus bus;
  private DBusConnection desktop;
  private Sign sign;

  /** Counts the games that the test says. */
  private final class Service implements GameMode, Properties {
    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the library's signature
    public <A> A Get(String type, String name) {
      return (A) new Variant<>(games);
    }

    @Override
    public <A> void Set(String type, String name, A value) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, Variant<?>> GetAll(String type) {
      return Map.of("ClientCount", new Variant<>(games));
    }

    @Override
    public String getObjectPath() {
      return GameMode.PATH;
    }
  }

  @BeforeEach
  void startTheBus() throws IOException, DBusException {
    bus = PrivateBus.start(folder.resolve("bus"));
    desktop = bus.bus().connect();
    sign = GameSigns.announced(bus.bus());
  }

  @AfterEach
  void stop() {
    if (bus != null) {
      sign.close();
      desktop.disconnect();
      bus.close();
    }
  }

  private void startTheService() throws DBusException {
    desktop.exportObject(new Service());
    desktop.requestBusName(GameMode.NAME);
  }

  @Test
  void aGameIsSeenWhileItIsCounted() throws DBusException {
    startTheService();
    assertThat(sign.isSeen()).isFalse();
    games = 1;
    assertThat(sign.isSeen()).isTrue();
    games = 0;
    assertThat(sign.isSeen()).isFalse();
  }

  @Test
  void withoutTheServiceNoneIsSeenUntilItComes() throws DBusException {
    games = 1;
    assertThat(sign.isSeen()).isFalse();
    startTheService();
    assertThat(sign.isSeen()).isTrue();
  }

  @Test
  void theWatchTellsOfEachChangeOnce() throws DBusException {
    startTheService();
    List<Boolean> told = new CopyOnWriteArrayList<>();
    try (SignWatch watch = new SignWatch(() -> List.of(sign), told::add, Duration.ofMillis(5))) {
      games = 2;
      await().until(() -> told.equals(List.of(true)));
      games = 1;
      games = 0;
      await().until(() -> told.equals(List.of(true, false)));
      assertThat(watch).isNotNull();
    }
  }
}
