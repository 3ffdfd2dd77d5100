package dev.levelup.chat.client.ui.timeline;

import com.sun.javafx.tk.Toolkit;
import dev.levelup.chat.client.fake.ChatFixture;
import dev.levelup.chat.client.fake.FakeChatSocket.Emitted.Send;
import dev.levelup.chat.client.fake.FakeDownloads;
import dev.levelup.chat.client.fake.FakeUploads;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.fake.TestPictures;
import dev.levelup.chat.client.fake.TestReactions;
import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.net.SocketEvent;
import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.client.state.TimelineItem;
import dev.levelup.chat.client.state.TimelineItem.EchoItem;
import dev.levelup.chat.client.state.TimelineItem.MessageItem;
import dev.levelup.chat.client.ui.composer.EditViewModel;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.pane.Align;
import dev.levelup.chat.client.ui.pane.AnchoredList;
import dev.levelup.chat.client.ui.theme.Theme;
import dev.levelup.chat.protocol.Attachment;
import dev.levelup.chat.protocol.AttachmentId;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageState;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.protocol.UserJoined;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.NodeOrientation;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Does everything to the real timeline of the real client that is possible, in any order and
 * several things in one frame, and checks every frame with {@link TimelineOracle}. Runs on the FX
 * thread.
 */
public final class TimelineFuzz {
  private static final int MOST_STEPS = 20;
  private static final RoomId OTHER = RoomId.community("other");
  private static final String TALK =
      "gg wp 🎮 anyone up for a ranked run tonight? `mode=ranked` @alice the tanks meet at half"
          + " past seven, see https://example.com/map/12 مرحبا يا أصدقاء ";

  private static final List<String> EMOJI =
      List.of("👍", "❤️", "😂", "🔥", "🎉", "👀", "🚀", "☕", "🍕", "👎", "😢", "🏆");

  private static final List<String> FORMATTED =
      List.of(
          " **bold** and ***both***",
          " *slanted* ~~gone~~",
          " [a map](https://example.com/m)",
          "\n- one item\n- `another`\n",
          "\n1. first\n2. **second**\n",
          "\n> somebody's words\n> go on",
          "\n```java\nint lives = 3;\n```\n");

  /** What the user attaches: pictures that can be decoded, and what is none. */
  private static final List<byte[]> OWN =
      List.of(
          TestPictures.png(600, 200),
          TestPictures.bytes(90, 500, "jpg", 0.2f),
          TestPictures.bytes(30, 20, "gif", 0.7f),
          TestPictures.held(TestPictures.bytes(300, 100, "jpg", 0.5f), 8),
          TestPictures.webpHead("VP8X", 200, 400),
          new byte[500]);

  /**
   * @param reading whether the reader moves the view, so that its place need not be kept
   */
  private record Event(int weight, String name, boolean reading, Runnable action) {}

  private final List<Event> events =
      List.of(
          new Event(25, "arrival", false, () -> arrive(1)),
          new Event(4, "burst", false, () -> arrive(30)),
          new Event(12, "older page", false, this::answerPage),
          new Event(3, "no older page", false, this::failPage),
          new Event(8, "send", true, this::send),
          new Event(3, "files", true, this::sendFiles),
          new Event(9, "upload", false, this::upload),
          new Event(6, "ack", false, () -> answer(true, false)),
          new Event(6, "broadcast, then ack", false, () -> answer(true, true)),
          new Event(4, "refusal", false, () -> answer(false, false)),
          new Event(2, "no answer", false, () -> advance(Duration.ofSeconds(6))),
          new Event(3, "retry", false, this::retry),
          new Event(3, "discard", false, this::discard),
          new Event(2, "lost", false, this::lose),
          new Event(3, "unread", false, this::markUnread),
          new Event(8, "edit", false, () -> change(words())),
          new Event(4, "deletion", false, () -> change("")),
          new Event(3, "own edit", false, () -> changeOwn(words())),
          new Event(2, "own deletion", false, () -> changeOwn("")),
          new Event(8, "reaction", false, this::react),
          new Event(4, "own reaction", false, this::reactOwn),
          new Event(6, "somebody comes or leaves", false, this::come),
          new Event(2, "edit begun", true, this::beginEdit),
          new Event(2, "edit ended", true, this::endEdit),
          new Event(5, "width", false, () -> resize(300 + random().nextInt(500), -1)),
          new Event(4, "height", false, () -> resize(-1, 200 + random().nextInt(500))),
          new Event(2, "font", false, this::changeFont),
          new Event(1, "direction", false, this::turn),
          new Event(25, "small scroll", true, () -> scroll(200)),
          new Event(15, "scroll", true, () -> scroll(2500)),
          new Event(2, "to the top", true, () -> list().scrollToStart()),
          new Event(2, "to the latest", true, () -> list().jumpToLatest()),
          new Event(3, "jump", false, this::jump),
          new Event(2, "jump to the latest", false, this::jumpToLatest),
          new Event(2, "another room", true, this::switchRoom));

  private final long seed;
  private final Random random;

  /** Of its own, so that the events of a seed do not depend on it. */
  private final Random formatting;

  private final double scale;
  private final ChatFixture chat = ChatFixture.withReactionsAndPictures().online();
  private final Region frame;
  private final Scene scene;
  private final AnchoredList<TimelineItem> list;
  private final TimelineOracle oracle;
  private final EditViewModel edit;
  private final List<String> happened = new ArrayList<>();
  private Instant now = TestMessage.START;
  private boolean landed;
  private long number;
  private double width = 600;
  private double height = 500;

  @SuppressWarnings("unchecked")
  private TimelineFuzz(Stage stage, long seed, double scale) {
    this.seed = seed;
    this.scale = scale;
    random = new Random(seed);
    formatting = new Random(seed);
    for (int i = 0; i < 30; i++) {
      chat.gateway
          .downloads()
          .put(new AttachmentId("f" + i), i < 25 ? TestPictures.png(64, 48) : new byte[9]);
    }
    for (int i = 0; i < 1500; i++) {
      chat.history().add(next("bob"));
    }
    Translations translations = new Translations(Locale.ENGLISH);
    edit =
        new EditViewModel(
            chat.chat.rooms().openProperty(),
            chat.chat.changes(),
            chat.chat::say,
            chat.fx.clock(),
            translations);
    TimelineView view = TimelineViews.of(chat.chat, edit, translations);
    frame = new Frame(view);
    scene = new Scene(frame, 850, 750);
    theme().dress(scene);
    stage.setScene(scene);
    stage.show();
    stage.setRenderScaleX(scale);
    stage.setRenderScaleY(scale);
    list = (AnchoredList<TimelineItem>) view.lookup("#message-list");
    oracle = new TimelineOracle(list, scale);
    chat.joined(TestMessage.ROOM);
    chat.history().hold();
  }

  /** Shows the view in the upper left corner, in the present test size. */
  private final class Frame extends Region {
    private final TimelineView view;

    Frame(TimelineView view) {
      this.view = view;
      getChildren().setAll(view);
    }

    @Override
    protected void layoutChildren() {
      view.resizeRelocate(0, 0, width, height);
    }
  }

  private static Theme theme() {
    return new Theme(
        new SimpleObjectProperty<>(ColorScheme.DARK), Application::setUserAgentStylesheet);
  }

  /** Opens a window at this scale with a timeline to be fuzzed. */
  public static TimelineFuzz in(Stage stage, long seed, double scale) {
    return new TimelineFuzz(stage, seed, scale);
  }

  /** The number of frames, and of those in which a place was kept. */
  public String summary() {
    return oracle.summary();
  }

  /** In how many frames a local echo with files became a message in view. */
  int confirmed() {
    return oracle.confirmed();
  }

  /** Runs this many random events. */
  public void run(int count) {
    pulse();
    oracle.look();
    for (int done = 0; done < count; ) {
      happened.clear();
      boolean reading = false;
      int atOnce = random.nextInt(3) == 0 ? 1 + random.nextInt(4) : 1;
      for (int i = 0; i < atOnce; i++, done++) {
        reading |= happen();
      }
      answerPictures();
      chat.fx.run();
      pulse();
      check(reading || landed);
      landed = false;
    }
  }

  private boolean happen() {
    int pick = random.nextInt(events.stream().mapToInt(Event::weight).sum());
    for (Event event : events) {
      pick -= event.weight;
      if (pick < 0) {
        happened.add(event.name);
        event.action.run();
        return event.reading;
      }
    }
    throw new IllegalStateException("weights");
  }

  private void check(boolean reading) {
    try {
      oracle.check(reading);
    } catch (AssertionError e) {
      throw new AssertionError(
          "seed %d, scale %s, %s, %s".formatted(seed, scale, summary(), happened), e);
    }
  }

  private static void pulse() {
    Toolkit.getToolkit().firePulse();
  }

  private Random random() {
    return random;
  }

  private AnchoredList<TimelineItem> list() {
    return list;
  }

  private String words() {
    int length = random.nextInt(12) == 0 ? 800 : 3 + random.nextInt(120);
    StringBuilder words = new StringBuilder("x");
    while (words.length() < length) {
      int from = TALK.indexOf(' ', random.nextInt(TALK.length() - 40));
      words.append(TALK, from, TALK.indexOf(' ', from + 12));
      if (formatting.nextInt(6) == 0) {
        words.append(FORMATTED.get(formatting.nextInt(FORMATTED.size())));
      }
    }
    return words.toString();
  }

  /** The next message of the room; sometimes it begins a new day. */
  private Message next(String author) {
    return next(author, words(), null);
  }

  private Message next(String author, String words, @Nullable Send echo) {
    boolean newDay = random.nextInt(15) == 0;
    now = now.plus(newDay ? Duration.ofHours(20) : Duration.ofSeconds(random.nextInt(400)));
    String who = random.nextInt(4) == 0 ? "carol" : author;
    TestMessage said =
        TestMessage.by(echo == null ? who : author).number(++number).content(words).at(now);
    return echo == null
        ? said.attaching(files())
        : said.confirming(echo.id()).attaching(chat.gateway.uploads().stored(echo.attachments()));
  }

  /** Mostly none; otherwise pictures and other files, of which the server has some. */
  private Attachment[] files() {
    int count = formatting.nextInt(5) == 0 ? 1 + formatting.nextInt(4) : 0;
    Attachment[] files = new Attachment[count];
    for (int i = 0; i < count; i++) {
      String id = "f" + formatting.nextInt(40);
      files[i] =
          formatting.nextInt(4) == 0
              ? TestPictures.file(id, id + ".zip", 1_000)
              : TestPictures.picture(
                  id, 1 + formatting.nextInt(1200), 1 + formatting.nextInt(1200));
    }
    return files;
  }

  /** The bytes of pictures come, do not, or not yet. */
  private void answerPictures() {
    FakeDownloads downloads = chat.gateway.downloads();
    switch (formatting.nextInt(12)) {
      case 0 -> downloads.hold();
      case 1, 2, 3 -> downloads.release();
      case 4 -> downloads.setOffline(formatting.nextInt(3) == 0);
      default -> {}
    }
  }

  /** The user ignores a person, whose messages come folded. */
  TimelineFuzz ignoring(String name) {
    chat.chat.ignoring().ignore(TestMessage.user(name));
    return this;
  }

  private void arrive(int count) {
    for (int i = 0; i < count; i++) {
      Message message = next("bob");
      chat.history().add(message);
      chat.socket().post(message);
    }
  }

  private void answerPage() {
    if (chat.history().held() > 0) {
      chat.history().answerNext();
    }
  }

  private void failPage() {
    chat.history().failWith(new ApiException.Unreachable(new IOException("cut")));
    answerPage();
    chat.history().failWith(null);
  }

  private void send() {
    attach(formatting.nextInt(3) == 0 ? 1 + formatting.nextInt(3) : 0);
    say();
  }

  private void say() {
    var _ = chat.chat.sender().send(words(), () -> {});
    chat.fx.run();
  }

  /** Sends files, and stays until the server has them and all that was written before. */
  private void sendFiles() {
    attach(1 + formatting.nextInt(3));
    say();
    list.jumpToLatest();
    for (int i = 0; i < MOST_STEPS && !chat.chat.outbox().all().isEmpty(); i++) {
      chat.fx.run();
      pulse();
      check(true);
      answerPage(); // The room may be catching up.
      upload();
      advance(Duration.ofSeconds(1)); // An upload without an answer is repeated.
      answer(true, formatting.nextBoolean());
    }
  }

  private void attach(int count) {
    for (int i = 0; i < count; i++) {
      int kind = formatting.nextInt(OWN.size());
      chat.chat.attaching().attach("own" + kind, to -> to.write(OWN.get(kind)));
    }
    chat.fx.run();
  }

  /** The server takes the file that is being uploaded, or its answer is lost. */
  private void upload() {
    FakeUploads uploads = chat.gateway.uploads();
    if (!uploads.all().isEmpty() && !uploads.last().answer().isDone()) {
      uploads.last().progress().accept(OWN.size() * 40L);
      if (formatting.nextInt(5) == 0) {
        uploads.takeWithoutAnAnswer();
      } else {
        uploads.accept();
      }
    }
  }

  private void answer(boolean stored, boolean broadcastFirst) {
    List<Send> open =
        chat.socket().emitted(Send.class).stream().filter(each -> !each.ack().isDone()).toList();
    if (open.isEmpty()) {
      return;
    }
    Send send = open.getFirst();
    if (!stored) {
      send.refuse("SERVER_ERROR", "Not now.");
      return;
    }
    Message message = next("alice", send.content(), send);
    chat.history().add(message);
    if (broadcastFirst) {
      chat.socket().post(message);
      chat.fx.run();
    }
    send.stored(message);
  }

  /** Of its own randomness, like the formatting. */
  private void come() {
    String name = "guest" + formatting.nextInt(4);
    UserJoined user = new UserJoined(TestMessage.user(name).id(), name);
    chat.fx.run();
    List<TimelineItem> before = List.copyOf(list.getItems());
    chat.socket()
        .tell(
            formatting.nextBoolean()
                ? new SocketEvent.UserCame(user)
                : new SocketEvent.UserLeft(user));
    chat.fx.run();
    if (!list.getItems().equals(before)) {
      throw new AssertionError("whoever comes moves nothing");
    }
  }

  private void advance(Duration time) {
    chat.fx.advance(time);
  }

  private List<EchoItem> undelivered() {
    return list.getItems().stream()
        .filter(EchoItem.class::isInstance)
        .map(EchoItem.class::cast)
        .filter(each -> each.pending().state().isUndelivered())
        .toList();
  }

  private void retry() {
    undelivered().stream()
        .findFirst()
        .ifPresent(each -> chat.chat.sender().retry(each.pending().id()));
  }

  private void discard() {
    undelivered().stream()
        .findFirst()
        .ifPresent(each -> chat.chat.sender().discard(each.pending().id()));
  }

  /**
   * Loses the connection and misses some messages, perhaps more than a page, until the reconnect.
   */
  private void lose() {
    chat.socket().lose();
    chat.fx.run();
    // Otherwise the answers of several connections would be late, and the room hardly ever joined.
    for (int i = chat.history().held(); i > 0; i--) {
      answerPage();
    }
    for (int i = random.nextInt(250); i > 0; i--) {
      chat.history().add(next("bob"));
    }
    chat.reconnectAfterLoss();
    chat.acceptJoin();
  }

  private void markUnread() {
    RoomState open = chat.open();
    List<Message> known = known();
    if (!known.isEmpty()) {
      open.timeline()
          .overlay()
          .markUnreadFrom(random.nextInt(3) == 0 ? null : known.get(random.nextInt(known.size())));
    }
  }

  private List<Message> known() {
    return list.getItems().stream()
        .filter(MessageItem.class::isInstance)
        .map(each -> ((MessageItem) each).message())
        .toList();
  }

  /** A user edits a message, or deletes it if the text is empty. */
  private void change(String words) {
    List<Message> known = known();
    if (!known.isEmpty()) {
      Message message = known.get(random.nextInt(known.size()));
      long rev = chat.history().lastRev(message.room());
      Instant at = message.createdAt().plusSeconds(1);
      MessageState state = new MessageState(words, at, rev + 1, words.isEmpty());
      Message changed =
          message.withState(words.isEmpty() ? state : state.withAttachments(message.attachments()));
      chat.history().change(changed);
      chat.socket().update(changed, rev);
    }
  }

  private void changeOwn(String words) {
    List<Message> own = known().stream().filter(chat.chat.changes()::mayChange).toList();
    if (!own.isEmpty()) {
      Message message = own.get(random.nextInt(own.size()));
      if (words.isEmpty()) {
        chat.chat.changes().delete(message);
      } else {
        var _ = chat.chat.changes().edit(message, words);
      }
    }
  }

  /** Several users add or remove reactions to one message. */
  private void react() {
    List<Message> known = known();
    if (!known.isEmpty()) {
      Message message = known.get(random.nextInt(known.size()));
      for (int i = random.nextInt(12); i >= 0; i--) {
        UserId user = TestMessage.user("user" + random.nextInt(12)).id();
        long rev = chat.history().lastRev(message.room());
        Message changed =
            random.nextBoolean()
                ? TestReactions.add(chat.history(), message.id(), emoji(), user)
                : TestReactions.remove(chat.history(), message.id(), emoji(), user);
        chat.socket().update(changed, rev);
      }
    }
  }

  private void reactOwn() {
    List<Message> known = known();
    if (!known.isEmpty()) {
      chat.chat.reactions().toggle(known.get(random.nextInt(known.size())), emoji());
    }
  }

  private String emoji() {
    return EMOJI.get(random.nextInt(EMOJI.size()));
  }

  private void beginEdit() {
    List<TimelineItem> own = list.getItems().stream().filter(edit::mayChange).toList();
    if (!own.isEmpty()) {
      edit.begin(own.get(random.nextInt(own.size())));
    }
  }

  private void endEdit() {
    edit.cancel();
  }

  private void resize(double newWidth, double newHeight) {
    width = newWidth < 0 ? width : newWidth;
    height = newHeight < 0 ? height : Math.round(newHeight / scale * scale);
    frame.requestLayout();
  }

  private void changeFont() {
    String rule = ".words { -fx-font-size: %dpx; }".formatted(13 + random.nextInt(6));
    String sheet = "data:text/css," + rule.replace(" ", "%20").replace("{", "%7B");
    scene.getStylesheets().removeIf(each -> each.startsWith("data:"));
    scene.getStylesheets().add(sheet.replace("}", "%7D"));
  }

  private void turn() {
    frame.setNodeOrientation(
        random.nextBoolean() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
  }

  private void scroll(int most) {
    list.scrollBy(random.nextInt(3) == 0 ? random.nextInt(most) : -random.nextInt(most));
  }

  /** Jumps to any message; at most a few of them are loaded. */
  private void jump() {
    chat.chat.history().jumpTo(1 + random.nextLong(number), this::land);
  }

  private void land(Object key) {
    landed = true;
    list.scrollToKey(key, Align.CENTER);
  }

  private void jumpToLatest() {
    chat.chat
        .history()
        .jumpToLatest(
            () -> {
              landed = true;
              list.jumpToLatest();
            });
  }

  /** Opens the other room, or the first one again: nothing of one may be shown in the other. */
  private void switchRoom() {
    RoomId next = chat.open().id().equals(OTHER) ? TestMessage.ROOM : OTHER;
    chat.history().release();
    chat.joined(next);
    chat.history().hold();
  }
}
