package dev.levelup.chat.client.desktop.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.levelup.chat.client.desktop.bus.PrivateBus;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Uses the test's own services on a private bus. Skipped if no bus can be started. */
@Timeout(120)
@Tag("slow")
class BusNotificationsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir private Path folder;
  private final List<String> clicked = new CopyOnWriteArrayList<>();
  private PrivateBus bus;
  private DBusConnection desktop;
  private RecordingService service;
  private BusNotifications notifications;

  private static final class LockedScreen implements ScreenSaver {
    @Override
    public boolean getActive() {
      return true;
    }

    @Override
    public String getObjectPath() {
      return "/org/freedesktop/ScreenSaver";
    }
  }

  @BeforeEach
  void startTheBus() throws IOException, DBusException {
    bus = PrivateBus.start(folder.resolve("bus"));
    desktop = bus.bus().connect();
    service = RecordingService.offer(desktop);
    notifications = new BusNotifications(bus.bus(), clicked::add);
  }

  @AfterEach
  void stop() {
    if (bus != null) {
      notifications.close();
      desktop.disconnect();
      bus.close();
    }
  }

  private void show(String key, String text) {
    notifications.show(
        new Notification(key, "bob in Wolves", text, "Mentions you", "Open", false, null));
  }

  private void awaitAsked(String... all) {
    await().atMost(PATIENCE).until(() -> service.asked().size() == all.length);
    assertThat(service.asked()).containsExactly(all);
  }

  @Test
  void oneWithTheSameKeyReplacesTheFormer() {
    show("wolves", "one");
    show("owls", "two");
    show("wolves", "three");
    awaitAsked(
        "0: bob in Wolves: one, [default, Open]",
        "0: bob in Wolves: two, [default, Open]",
        "1: bob in Wolves: three, [default, Open]");
  }

  @Test
  void thereIsNoSoundOrThatOfTheDesktopOrOnesOwn() {
    Path own = Path.of("/home/alice/horn.ogg");
    notifications.show(new Notification("wolves", "bob", "one", "one", "Open", false, null));
    notifications.show(new Notification("wolves", "bob", "two", "two", "Open", true, null));
    notifications.show(new Notification("wolves", "bob", "three", "three", "Open", true, own));
    await().atMost(PATIENCE).until(() -> service.sounds().size() == 3);
    assertThat(service.sounds())
        .containsExactly(
            "suppress-sound=true",
            "sound-name=message-new-instant",
            "sound-file=/home/alice/horn.ogg");
  }

  @Test
  void theWithdrawnCloses() {
    show("wolves", "one");
    notifications.withdraw("wolves");
    notifications.withdraw("wolves");
    show("wolves", "two");
    awaitAsked(
        "0: bob in Wolves: one, [default, Open]",
        "close 1",
        "0: bob in Wolves: two, [default, Open]");
  }

  @Test
  void aClickTellsWhichOneAndThoseOfOtherProgramsTellNothing() throws DBusException {
    show("wolves", "one");
    awaitAsked("0: bob in Wolves: one, [default, Open]");
    service.click(77);
    service.click(1);
    await().atMost(PATIENCE).until(() -> !clicked.isEmpty());
    assertThat(clicked).containsExactly("wolves");
  }

  @Test
  void oneThatTheUserHasClosedIsNotReplaced() throws DBusException {
    show("wolves", "one");
    awaitAsked("0: bob in Wolves: one, [default, Open]");
    service.dismiss(1);
    service.click(1);
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              show("wolves", "again");
              return service.asked().getLast().startsWith("0: ") && service.asked().size() > 1;
            });
    assertThat(clicked).isEmpty();
  }

  @Test
  void tagsAreWordsWhereTheServiceReadsTags() {
    service.capabilities().add("body-markup");
    show("wolves", "<b>a & b</b>");
    awaitAsked("0: bob in Wolves: &lt;b&gt;a &amp; b&lt;/b&gt;, [default, Open]");
  }

  @Test
  void whileTheScreenIsLockedTheWordsAreNotThere() throws DBusException {
    desktop.exportObject(new LockedScreen());
    desktop.requestBusName("org.freedesktop.ScreenSaver");
    show("wolves", "one");
    awaitAsked("0: bob in Wolves: Mentions you, [default, Open]");
  }
}
