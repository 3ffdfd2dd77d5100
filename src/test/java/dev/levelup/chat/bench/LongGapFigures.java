package dev.levelup.chat.bench;

import dev.levelup.chat.client.ClientApp;
import dev.levelup.chat.client.state.FxApplicationThread;
import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.timeline.TimelineViews;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.soak.FaultProxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** How long frames take in a window while its client catches up. */
final class LongGapFigures {
  private static final String IDLE = "nothing to do";
  private static final String FRAME_GAP = ", frame gap, max";
  private static final int FEW = 100;
  private static final int MANY = 10_000;
  private static final int WARM_UPS = 40;
  private static final int FRAME_SECONDS = 2;

  private final Figures figures;
  private final String ours;
  private final DeliveryServer server;

  LongGapFigures(Figures figures, String ours, DeliveryServer server) {
    this.figures = figures;
    this.ours = ours;
    this.server = server;
  }

  void measure() throws Exception {
    FxThread fx = new FxApplicationThread();
    try (FaultProxy network = new FaultProxy(server.url());
        Talker other = Talker.join(server.url(), "other", CatchUpFigures.ROOM);
        DeliveryClient client = new DeliveryClient(network.url(), "client", fx)) {
      Stage stage = Fx.call(() -> window(client));
      DeliveryClient.await(client.enter(CatchUpFigures.ROOM));
      measure(new Outages(network, client, other));
      Fx.run(stage::hide);
    }
  }

  /**
   * Measures the frames after each outage, not those during it: the other user works in the same
   * process then.
   */
  private void measure(Outages outages) throws Exception {
    List<Message> first = outages.missMessages(FEW);
    note(
        "%,d missed messages, the first in a process".formatted(FEW),
        frames(() -> outages.endAfterMessages(first)));
    // New cells cost the most before their code is compiled. A window that loses the network has
    // usually been in use for a while.
    for (int i = 0; i < WARM_UPS; i++) {
      List<Message> missed = outages.missMessages(FEW);
      outages.endAfterMessages(missed);
      outages.endAfterChanges(outages.missChanges(missed));
    }
    note(IDLE, frames(() -> {}));
    List<Message> few = outages.missMessages(FEW);
    note("%,d missed messages".formatted(FEW), frames(() -> outages.endAfterMessages(few)));
    List<Message> many = outages.missMessages(MANY);
    compare("%,d missed messages".formatted(MANY), frames(() -> outages.endAfterMessages(many)));
    long rev = outages.missChanges(many);
    compare("%,d missed changes".formatted(MANY), frames(() -> outages.endAfterChanges(rev)));
  }

  private void compare(String when, Frames frames) {
    note(when, frames);
    double idle = figures.of(IDLE + FRAME_GAP, ours);
    String ratio = "... of the idle clock's, " + when;
    figures.add(ratio, "x", 2.0, ours, frames.gaps().max() / idle);
    figures.add(ratio + ", work", "x", 2.0, ours, frames.fxWork().max() / idle);
  }

  private void note(String when, Frames frames) {
    figures.add(when + FRAME_GAP, "ms", null, ours, frames.gaps().max());
    figures.add(
        "... longest work of the FX thread, " + when, "ms", null, ours, frames.fxWork().max());
  }

  private interface Happening {
    void happen() throws Exception;
  }

  /** The frames while something happens, and until its results have been painted. */
  private static Frames frames(Happening what) throws Exception {
    Frames frames = new Frames();
    FrameClock clock = Fx.call(() -> new FrameClock(frames));
    what.happen();
    TimeUnit.SECONDS.sleep(FRAME_SECONDS); // the frames are counted meanwhile
    Fx.run(clock::stop);
    return frames;
  }

  private static Stage window(DeliveryClient client) {
    Stage stage = new Stage();
    stage.setScene(
        new Scene(TimelineViews.of(client.chat, new Translations(Locale.ENGLISH)), 700, 800));
    ClientApp.theme(Path.of("target")).dress(stage.getScene());
    stage.show();
    return stage;
  }
}
