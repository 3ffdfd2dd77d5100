package dev.levelup.chat.client.desktop.saving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.levelup.chat.client.desktop.bus.PrivateBus;
import dev.levelup.chat.client.desktop.sign.BusSign;
import dev.levelup.chat.client.desktop.sign.Sign;
import dev.levelup.chat.client.fake.ChatFixture;
import dev.levelup.chat.client.fake.ManualFxThread;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.state.KeptRoom;
import dev.levelup.chat.client.state.KeptRoom.Phase;
import dev.levelup.chat.client.sync.Chat;
import dev.levelup.chat.client.ui.presence.KeepPauses;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Uses the test's own services on a private bus. Skipped if no bus can be started. */
@Timeout(120)
@Tag("slow")
class SavingSignsTest {
  @TempDir private Path folder;
  private final Service network = new Service(SavingSigns.METERED, new UInt32(4));
  private final Service power = new Service(SavingSigns.ON_BATTERY, false);
  private PrivateBus bus;
  private DBusConnection system;

  /** Has the one property whose value the test sets. */
  private static final class Service implements Properties {
    private final BusSign.Source source;
    private volatile Object value;

    Service(BusSign.Source source, Object value) {
      this.source = source;
      this.value = value;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the library's signature
    public <A> A Get(String type, String name) {
      boolean isIt = type.equals(source.service()) && name.equals(source.property());
      return (A) new Variant<>(isIt ? value : "another property");
    }

    @Override
    public <A> void Set(String type, String name, A next) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, Variant<?>> GetAll(String type) {
      return Map.of(source.property(), new Variant<>(value));
    }

    @Override
    public String getObjectPath() {
      return source.path();
    }
  }

  @BeforeEach
  void startTheBus() throws IOException, DBusException {
    bus = PrivateBus.start(folder.resolve("bus"));
    system = bus.bus().connect();
  }

  @AfterEach
  void stop() {
    if (system != null) {
      system.disconnect();
    }
    if (bus != null) {
      bus.close();
    }
  }

  private void start(Service service) throws DBusException {
    system.exportObject(service);
    system.requestBusName(service.source.service());
  }

  @Test
  void aNetworkIsMeteredIfTheUserOrNetworkManagerSaysSo() throws DBusException {
    try (Sign metered = SavingSigns.metered(bus.bus())) {
      assertThat(metered.isSeen()).as("without NetworkManager").isFalse();
      start(network);
      for (int value = 0; value <= 4; value++) {
        network.value = new UInt32(value);
        assertThat(metered.isSeen()).as("%s", value).isEqualTo(value == 1 || value == 3);
      }
    }
  }

  @Test
  void theMachineRunsOnItsBatteryIfUPowerSaysSo() throws DBusException {
    try (Sign battery = SavingSigns.onBattery(bus.bus())) {
      assertThat(battery.isSeen()).as("without UPower").isFalse();
      start(power);
      assertThat(battery.isSeen()).isFalse();
      power.value = true;
      assertThat(battery.isSeen()).isTrue();
      power.value = "nonsense";
      assertThat(battery.isSeen()).isFalse();
    }
  }

  @Test
  void nothingIsFetchedMeanwhileAndAGameComesFirst() throws DBusException {
    network.value = new UInt32(1);
    power.value = true;
    start(network);
    start(power);
    ChatFixture fixture = ChatFixture.full().online();
    SimpleObjectProperty<@Nullable Chat> chat = new SimpleObjectProperty<>();
    SimpleBooleanProperty still = new SimpleBooleanProperty();
    ManualFxThread fx = fixture.fx;
    try (KeepPauses pauses = new KeepPauses(chat, still, fx)) {
      pauses.begin(bus.bus());
      chat.set(fixture.chat);
      fixture.chat.keeping().keep(TestMessage.ROOM, true);
      await().pollInSameThread().until(() -> phase(fixture) == Phase.METERED);
      still.set(true);
      assertThat(phase(fixture)).isEqualTo(Phase.IN_GAME);
      still.set(false);
      assertThat(phase(fixture)).isEqualTo(Phase.METERED);
    }
  }

  @Test
  void eachReasonAloneIsEnough() throws DBusException {
    start(network);
    start(power);
    assertWaits(Phase.IN_GAME, true);
    network.value = new UInt32(1);
    assertWaits(Phase.METERED, false);
    network.value = new UInt32(4);
    power.value = true;
    assertWaits(Phase.ON_BATTERY, false);
  }

  private void assertWaits(Phase wanted, boolean inGame) {
    ChatFixture fixture = ChatFixture.full().online();
    SimpleObjectProperty<@Nullable Chat> chat = new SimpleObjectProperty<>(fixture.chat);
    try (KeepPauses pauses = new KeepPauses(chat, new SimpleBooleanProperty(inGame), fixture.fx)) {
      pauses.begin(bus.bus());
      fixture.chat.keeping().keep(TestMessage.ROOM, true);
      await().pollInSameThread().until(() -> phase(fixture) == wanted);
    }
  }

  private static @Nullable Phase phase(ChatFixture fixture) {
    fixture.fx.run();
    KeptRoom kept = fixture.chat.keeping().rooms().get(TestMessage.ROOM);
    return kept == null ? null : kept.phase();
  }
}
