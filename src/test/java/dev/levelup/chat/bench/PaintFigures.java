package dev.levelup.chat.bench;

import dev.levelup.chat.bench.PictureWatch.Wait;
import dev.levelup.chat.client.ClientApp;
import dev.levelup.chat.client.cache.SqliteStores;
import dev.levelup.chat.client.fake.TestPictures;
import dev.levelup.chat.client.state.FxApplicationThread;
import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.client.state.Settings;
import dev.levelup.chat.client.state.TimelineItem;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.pane.Align;
import dev.levelup.chat.client.ui.pane.AnchoredList;
import dev.levelup.chat.client.ui.timeline.TimelineView;
import dev.levelup.chat.client.ui.timeline.TimelineViews;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.server.attachments.Uploader;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * How long a picture's box is empty once its row shows: when the message comes from a server on
 * loopback, and when its preview is on the disk and not in memory. The server has a process of its
 * own, and the client all of its parts. Not on the FX thread.
 */
final class PaintFigures {
  private static final RoomId ROOM = RoomId.community("lobby");
  private static final int WARM_UPS = 20;
  private static final int PICTURES = 120;
  private static final long IDLE_SECONDS = 3;
  private static final long PATIENCE_SECONDS = 30;

  /** So high that each picture is alone in the window. */
  private static final String MANY_LINES = "and so on\n".repeat(30) + "to the end";

  private final Figures figures;
  private final String ours;
  private final Stage stage;

  PaintFigures(Figures figures, String ours, Stage stage) {
    this.figures = figures;
    this.ours = ours;
    this.stage = stage;
  }

  /**
   * Measures both.
   *
   * @param folder for the server and the client; created if it is not there
   */
  void measure(Path folder) throws Exception {
    FxThread fx = new FxApplicationThread();
    try (ExecutorService disk = Executors.newSingleThreadExecutor();
        DeliveryServer server = DeliveryServer.start(folder);
        Uploader uploads = new Uploader(server.url(), BenchTokens.of("bob"));
        Talker bob = Talker.join(server.url(), "bob", ROOM);
        DeliveryClient alice =
            new DeliveryClient(server.url(), "alice", fx, stores(folder, disk))) {
      DeliveryClient.await(alice.enter(ROOM));
      idle(alice);
      note("from a server on loopback", arriving(alice, bob, uploads), null, 100.0);
      note("from the disk", again(alice), 2.0, null);
    }
  }

  private static SqliteStores stores(Path folder, Executor disk) {
    return new SqliteStores(
        folder.resolve("client"),
        disk,
        Clock.systemUTC(),
        new SqliteStores.PictureSpace(Thread::startVirtualThread, () -> Long.MAX_VALUE));
  }

  /** A window with nothing in memory. */
  private TimelineView window(DeliveryClient alice) {
    TimelineView view =
        TimelineViews.decodingInBackground(
            alice.chat,
            alice.chat.rooms().openProperty(),
            new Settings().timeFormatProperty(),
            new Translations(Locale.ENGLISH));
    Scene scene = new Scene(view, 700, 600);
    ClientApp.theme(Path.of("target")).dress(scene);
    stage.setScene(scene);
    stage.show();
    return view;
  }

  private void idle(DeliveryClient alice) throws Exception {
    PictureWatch watch = Fx.call(() -> new PictureWatch(window(alice)));
    TimeUnit.SECONDS.sleep(IDLE_SECONDS); // the duration of the measurement
    watch.stop();
    Spread gaps = Spread.ofGaps(watch.paints());
    figures.add("painted to painted, idle, median", "ms", null, ours, gaps.median());
    figures.add("painted to painted, idle, p99", "ms", null, ours, gaps.p99());
  }

  /** Messages come while the newest ones are in view. */
  private List<Wait> arriving(DeliveryClient alice, Talker bob, Uploader uploads) throws Exception {
    PictureWatch watch = Fx.call(() -> new PictureWatch(window(alice)));
    List<Wait> waits = new ArrayList<>();
    for (int i = 0; i < WARM_UPS + PICTURES; i++) {
      float hue = (float) i / (WARM_UPS + PICTURES);
      byte[] picture = TestPictures.bytes(1600, 900, "jpg", hue);
      bob.show(uploads.upload(PictureWatch.name(i), picture).id()).join();
      waits.add(watch.of(i).get(PATIENCE_SECONDS, TimeUnit.SECONDS));
      bob.say(MANY_LINES).join();
    }
    watch.stop();
    return waits.subList(WARM_UPS, waits.size());
  }

  /** A new window goes to each of them, from the last one on. */
  private List<Wait> again(DeliveryClient alice) throws Exception {
    TimelineView view = Fx.call(() -> window(alice));
    PictureWatch watch = Fx.call(() -> new PictureWatch(view));
    List<Wait> waits = new ArrayList<>();
    for (int i = WARM_UPS + PICTURES - 1; i >= 0; i--) {
      int number = i;
      Fx.run(() -> goTo(view, number));
      waits.add(watch.of(number).get(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }
    watch.stop();
    return waits.subList(WARM_UPS, waits.size());
  }

  @SuppressWarnings("unchecked")
  private static void goTo(TimelineView view, int number) {
    var list = (AnchoredList<TimelineItem>) Objects.requireNonNull(view.lookup("#message-list"));
    list.getItems().stream()
        .filter(each -> has(each, PictureWatch.name(number)))
        .findFirst()
        .ifPresent(each -> list.scrollToKey(each.key(), Align.TOP));
  }

  private static boolean has(TimelineItem item, String file) {
    return item instanceof TimelineItem.MessageItem shown
        && shown.message().attachments().stream().anyMatch(each -> each.name().equals(file));
  }

  private void note(
      String from, List<Wait> waits, @Nullable Double mostFrames, @Nullable Double mostMillis) {
    Spread millis = new Spread(waits.stream().map(Wait::millis).sorted().toList());
    Spread frames =
        new Spread(waits.stream().map(each -> (double) each.frames()).sorted().toList());
    String what = "a picture's box is empty, " + from;
    figures.add(what + ", frames, median", "", null, ours, frames.median());
    figures.add("... p99, " + from, "", mostFrames, ours, frames.p99());
    figures.add(what + ", ms, median", "ms", null, ours, millis.median());
    figures.add("... ms, p99, " + from, "ms", mostMillis, ours, millis.p99());
  }
}
