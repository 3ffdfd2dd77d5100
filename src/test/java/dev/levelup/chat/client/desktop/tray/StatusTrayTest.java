package dev.levelup.chat.client.desktop.tray;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.levelup.chat.client.desktop.bus.PrivateBus;
import dev.levelup.chat.client.desktop.bus.TwoResults;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
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

/** Uses the test's own panel on a private bus. Skipped if no bus can be started. */
@Timeout(120)
@Tag("slow")
class StatusTrayTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String WATCHER = "org.kde.StatusNotifierWatcher";
  private static final String ITEM = "org.kde.StatusNotifierItem";
  private static final TrayLook LOOK =
      new TrayLook(false, false, "LevelUp Chat", "Open", "Quiet for an hour", "Quit");

  @TempDir private Path folder;
  private final List<String> registered = new CopyOnWriteArrayList<>();
  private final List<String> done = new CopyOnWriteArrayList<>();
  private final List<Boolean> present = new CopyOnWriteArrayList<>();
  private PrivateBus bus;
  private DBusConnection panel;
  private Tray.@Nullable Icon icon;

  /** Records the icons that register. */
  private final class Watcher implements StatusNotifierWatcher {
    @Override
    public void register(String service) {
      registered.add(service);
    }

    @Override
    public String getObjectPath() {
      return "/StatusNotifierWatcher";
    }
  }

  private final class Actions implements TrayActions {
    @Override
    public void open() {
      done.add("open");
    }

    @Override
    public void mute() {
      done.add("mute");
    }

    @Override
    public void quit() {
      done.add("quit");
    }

    @Override
    public void present(boolean shows) {
      present.add(shows);
    }
  }

  @BeforeEach
  void startTheBus() throws IOException, DBusException {
    bus = PrivateBus.start(folder.resolve("bus"));
    panel = bus.bus().connect();
    panel.exportObject(new Watcher());
  }

  @AfterEach
  void stop() {
    if (icon != null) {
      icon.close();
    }
    if (panel != null) {
      panel.disconnect();
    }
    if (bus != null) {
      bus.close();
    }
  }

  @Test
  void anIconShowsWhereSomebodyWatches() throws DBusException {
    watch();
    open();

    Map<String, Variant<?>> item = properties(ITEM, TrayItem.PATH);
    assertThat(value(item, "Title").getValue()).isEqualTo("LevelUp Chat");
    assertThat(value(item, "Status").getValue()).isEqualTo("Active");
    assertThat(value(item, "Menu").getValue()).hasToString(TrayMenu.PATH);
    assertThat(value(item, "IconPixmap").getSig()).isEqualTo("a(iiay)");
    assertThat(present).contains(true);
  }

  @Test
  void withoutAPanelThereIsNoIconUntilOneComes() throws DBusException {
    open(LOOK);
    await().atMost(PATIENCE).until(() -> present.equals(List.of(false)));
    assertThat(registered).isEmpty();

    watch();

    await().atMost(PATIENCE).until(() -> !registered.isEmpty());
    await().atMost(PATIENCE).until(present::getLast);
    panel.releaseBusName(WATCHER);
    await().atMost(PATIENCE).until(() -> !present.getLast());
  }

  @Test
  void aClickOpens() throws DBusException {
    watch();
    open();

    remote(TrayItem.PATH, StatusNotifierItem.class).activate(10, 10);

    await().atMost(PATIENCE).until(() -> done.equals(List.of("open")));
  }

  @Test
  void theMenuOpensMutesAndQuits() throws DBusException {
    watch();
    open();
    DbusMenu menu = remote(TrayMenu.PATH, DbusMenu.class);

    TwoResults<UInt32, MenuNode> layout = menu.getLayout(0, -1, List.of());
    assertThat(layout.second.children).hasSize(3);
    List<MenuItemProperties> items = menu.getGroupProperties(List.of(1, 2, 3), List.of());
    assertThat(items)
        .extracting(each -> String.valueOf(value(each.properties, "label").getValue()))
        .containsExactly("Open", "Quiet for an hour", "Quit");
    assertThat(items.get(1).properties.get("toggle-state")).isEqualTo(new Variant<>(0));
    IntStream.of(1, 2, 3)
        .forEach(each -> menu.event(each, "clicked", new Variant<>(""), new UInt32(0)));
    menu.event(1, "hovered", new Variant<>(""), new UInt32(0));

    await().atMost(PATIENCE).until(() -> done.equals(List.of("open", "mute", "quit")));
  }

  @Test
  void whatIsUnreadShowsAsADotAndCallsForAttention() throws Exception {
    List<String> signals = new CopyOnWriteArrayList<>();
    panel.addSigHandler(StatusNotifierItem.NewIcon.class, _ -> signals.add("icon"));
    panel.addSigHandler(
        LauncherEntry.Update.class,
        signal -> signals.add("urgent " + value(signal.properties, "urgent").getValue()));
    watch();
    open();
    Object plain = value(properties(ITEM, TrayItem.PATH), "IconPixmap").getValue();

    Objects.requireNonNull(icon).show(LOOK.withUnread(true));

    await().atMost(PATIENCE).until(() -> signals.containsAll(List.of("icon", "urgent true")));
    Object dotted = value(properties(ITEM, TrayItem.PATH), "IconPixmap").getValue();
    assertThat(dotted).usingRecursiveComparison().isNotEqualTo(plain);

    Objects.requireNonNull(icon).show(LOOK.withUnread(true).withQuiet(true));
    await().atMost(PATIENCE).until(() -> signals.contains("urgent false"));
    DbusMenu menu = remote(TrayMenu.PATH, DbusMenu.class);
    assertThat(menu.getProperty(2, "toggle-state")).isEqualTo(new Variant<>(1));
  }

  @Test
  void aBusThatIsNotThereLeavesTheProgramAlone() {
    bus.close();

    open(LOOK);

    await().atMost(PATIENCE).until(() -> present.equals(List.of(false)));
  }

  private void watch() throws DBusException {
    panel.requestBusName(WATCHER);
  }

  private void open() {
    open(LOOK);
    await().atMost(PATIENCE).until(() -> !registered.isEmpty());
  }

  private void open(TrayLook look) {
    byte[] pixels = new byte[32 * 32 * 4];
    StatusTray tray = new StatusTray(bus.bus(), () -> List.of(new Pixmap(32, 32, pixels)));
    icon = tray.open(look, new Actions());
  }

  private static Variant<?> value(Map<String, Variant<?>> properties, String name) {
    return Objects.requireNonNull(properties.get(name), name);
  }

  private Map<String, Variant<?>> properties(String type, String path) throws DBusException {
    return remote(path, Properties.class).GetAll(type);
  }

  private <T extends org.freedesktop.dbus.interfaces.DBusInterface> T remote(
      String path, Class<T> type) throws DBusException {
    return panel.getRemoteObject(registered.getFirst(), path, type);
  }
}
