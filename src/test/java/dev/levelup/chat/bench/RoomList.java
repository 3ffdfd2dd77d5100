package dev.levelup.chat.bench;

import dev.levelup.chat.client.fake.ChatFixture;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.fake.TestPictures;
import dev.levelup.chat.client.state.Paging;
import dev.levelup.chat.client.state.Room;
import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.client.state.Settings;
import dev.levelup.chat.client.state.Timeline;
import dev.levelup.chat.client.state.TimelineItem;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.pane.Align;
import dev.levelup.chat.client.ui.pane.AnchoredList;
import dev.levelup.chat.client.ui.theme.Theme;
import dev.levelup.chat.client.ui.timeline.TimelineView;
import dev.levelup.chat.client.ui.timeline.TimelineViews;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.MessageState;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javafx.animation.AnimationTimer;
import javafx.application.ColorScheme;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener.Change;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** What the program really shows: the timeline's facts and items, its view and its cells. */
final class RoomList extends Contender {
  /** One room's timeline; its messages are a minute apart, so that every day has a divider. */
  private final class Place {
    private Timeline timeline = new Timeline(TestMessage.ROOM, ZoneOffset.UTC, chat.fx);
    private long oldest = 10_000_000;
    private long newest = oldest - 1;

    void show() {
      Room room = new Room(TestMessage.ROOM, "lobby", null, null, Room.Standing.MEMBER);
      shown.set(new RoomState(room, timeline, chat.fx));
    }

    void change(Change<? extends BenchMessage> change) {
      while (change.next()) {
        if (change.wasRemoved()) {
          timeline = new Timeline(TestMessage.ROOM, ZoneOffset.UTC, chat.fx);
          show();
        }
        add(change.getAddedSubList(), change.getFrom() == 0);
      }
    }

    void add(List<? extends BenchMessage> letters, boolean onTop) {
      long first = onTop ? oldest - letters.size() : newest + 1;
      oldest = Math.min(oldest, first);
      newest = Math.max(newest, first + letters.size() - 1);
      List<Message> messages = new ArrayList<>();
      for (BenchMessage letter : letters) {
        messages.add(message(letter, first + messages.size()));
      }
      timeline.mergePage(messages, Paging.EXHAUSTED, 0L);
    }
  }

  static final String WITH_PICTURES = "with pictures";

  private final ChatFixture chat = ChatFixture.full();
  private final boolean pictures;
  private final ObjectProperty<@Nullable RoomState> shown = new SimpleObjectProperty<>(null);
  private final TimelineView view =
      TimelineViews.decodingInBackground(
          chat.chat, shown, new Settings().timeFormatProperty(), new Translations(Locale.ENGLISH));
  private final IdentityHashMap<ObservableList<BenchMessage>, Place> places =
      new IdentityHashMap<>();
  private final AnchoredList<TimelineItem> list;

  RoomList() {
    this("the room", false);
  }

  /** Every fifth message has a picture, which the server has. */
  static RoomList withPictures() {
    return new RoomList(WITH_PICTURES, true);
  }

  @SuppressWarnings("unchecked")
  private RoomList(String name, boolean pictures) {
    super(name);
    this.pictures = pictures;
    chat.gateway.downloads().putEverywhere(TestPictures.png(640, 360));
    // What the network and the disk answer is delivered between the frames.
    new AnimationTimer() {
      @Override
      public void handle(long now) {
        chat.fx.run();
      }
    }.start();
    list = (AnchoredList<TimelineItem>) view.lookup("#message-list");
  }

  /** A message as it is decoded: it shares nothing with other messages except the text. */
  private Message message(BenchMessage letter, long number) {
    Message message = words(letter, number);
    return pictures && number % 5 == 0
        ? message.withState(
            message.state().withAttachments(List.of(TestPictures.picture("p" + number, 1600, 900))))
        : message;
  }

  private static Message words(BenchMessage letter, long number) {
    Instant time = TestMessage.START.plus(Duration.ofMinutes(number));
    return new Message(
        new MessageId(new UUID(number, number).toString()),
        new RoomId(TestMessage.ROOM.kind(), own(TestMessage.ROOM.id())),
        number,
        new User(new UserId(own(letter.author())), own(letter.author()), null),
        time,
        null,
        MessageState.first(letter.text(), Instant.ofEpochSecond(time.getEpochSecond())));
  }

  private static String own(String shared) {
    return new String(shared.toCharArray());
  }

  @Override
  void dress(Scene scene) {
    new Theme(new SimpleObjectProperty<>(ColorScheme.DARK), _ -> {}).dress(scene);
  }

  @Override
  Region view() {
    return view;
  }

  @Override
  void show(ObservableList<BenchMessage> letters) {
    places.computeIfAbsent(letters, this::place).show();
  }

  private Place place(ObservableList<BenchMessage> letters) {
    Place place = new Place();
    place.add(letters, true);
    letters.addListener(place::change);
    return place;
  }

  @Override
  void scrollBy(double pixels) {
    list.scrollBy(pixels);
  }

  @Override
  void scrollToTop(int index) {
    list.scrollToKey(list.getItems().get(index).key(), Align.TOP);
  }

  @Override
  void follow() {
    if (!list.isFollowing()) {
      list.jumpToLatest();
    }
  }
}
