package dev.levelup.chat.client.ui.timeline;

import dev.levelup.chat.client.fake.ChatFixture;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.state.Paging;
import dev.levelup.chat.client.ui.ScreenShots;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.pane.AnchoredList;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import javafx.application.ColorScheme;
import org.testfx.api.FxToolkit;

/**
 * Draws the timeline in its states, light and dark, wide and narrow, left-to-right and
 * right-to-left, into {@code target/samples}, for inspection. Run it with the headless platform's
 * options.
 */
public final class TimelineSamples {
  private static final List<String[]> TALK =
      List.of(
          new String[] {"bob", "Anyone up for a ranked run tonight? I can be on at 20:30."},
          new String[] {"bob", "Need two more 🎮"},
          new String[] {"carol", "Me! @alice are you in?"},
          new String[] {"alice", "Sure 👍 but not past midnight, some of us work"},
          new String[] {"alice", "https://example.com/map/12?mode=ranked is the map, right?"},
          new String[] {"bob", "🔥🔥"},
          new String[] {
            "carol", "Set `mode=ranked` like this:\n```\nserver.mode = ranked\nserver.map = 12\n```"
          },
          new String[] {"دانا المصري", "مرحبا يا أصدقاء، متى نبدأ اللعبة؟ أنا جاهزة الآن 🎮"},
          new String[] {
            "دانا المصري",
            "A much longer message, of the kind that somebody writes who has a lot to say: the raid"
                + " begins at eight, the tanks meet at half past seven, healers bring their own"
                + " potions, and nobody opens the chest before the last of the guards is down."
          });

  /** Letters that join, combining marks and invisible characters, in many scripts. */
  private static final List<String> SCRIPTS =
      List.of(
          "Persian می\u200Cخواهم کتاب\u200Cها را بخوانم",
          "Hindi क\u094D\u200Dष क\u094D\u200Cष Marathi दऱ\u094D\u200Dया Bengali র\u200D\u09CD\u09AF",
          "Khmer ខ្ញុំ\u200Bស្រឡាញ់\u200Bភាសា\u200Bខ្មែរ Thai ไทย\u200Bครับ",
          "Hebrew שלום! \u200FC++ \u200Eend",
          "foo\u200Bbar soft\u00ADhyphen word\u2060joiner bom\uFEFFend lrm\u200Eend fe\uFE0F",
          "unknown 🐶\u200D🔥 and 👩\u200D and 🧑\u200D🦲\u200D🔥 family 👨\u200D👩\u200D👧\u200D👦 🇩🇪 end",
          "漢字とかな 한국어 中文",
          "مرحبا 123 (hello) بالعالم!",
          "שלום (test) 50% :)");

  private final ScreenShots shots;

  private TimelineSamples(ScreenShots shots) {
    this.shots = shots;
  }

  /** Writes the pictures and exits. */
  public static void main(String[] args) throws Exception {
    Path folder = Path.of("target/samples");
    new TimelineSamples(new ScreenShots(folder, FxToolkit.registerPrimaryStage())).draw();
    System.exit(0);
  }

  private void draw() {
    for (ColorScheme scheme : ColorScheme.values()) {
      draw("talk", scheme, Locale.ENGLISH, 1000, TimelineSamples::talk);
      draw("talk-narrow", scheme, Locale.ENGLISH, 480, TimelineSamples::talk);
      draw("talk-arabic", scheme, Locale.of("ar"), 760, TimelineSamples::talk);
      draw("selected", scheme, Locale.ENGLISH, 760, TimelineSamples::selected);
      draw("selected-arabic", scheme, Locale.of("ar"), 760, TimelineSamples::selected);
      draw("scripts", scheme, Locale.ENGLISH, 760, TimelineSamples::scripts);
      draw("scripts-arabic", scheme, Locale.of("ar"), 760, TimelineSamples::scripts);
      draw("unread", scheme, Locale.ENGLISH, 480, TimelineSamples::unread);
      draw("sending", scheme, Locale.ENGLISH, 760, TimelineSamples::sending);
      draw("sending-arabic", scheme, Locale.of("ar"), 480, TimelineSamples::sending);
    }
    draw("waiting", ColorScheme.LIGHT, Locale.ENGLISH, 760, TimelineSamples::waiting);
    draw("empty", ColorScheme.DARK, Locale.GERMAN, 760, (_, _) -> {});
    draw("above", ColorScheme.LIGHT, Locale.ENGLISH, 760, TimelineSamples::above);
    draw("older-loading", ColorScheme.LIGHT, Locale.ENGLISH, 760, TimelineSamples::olderLoading);
    draw("older-failed", ColorScheme.DARK, Locale.ENGLISH, 760, TimelineSamples::olderFailed);
  }

  private static void talk(ChatFixture chat, AnchoredList<?> list) {
    list.requestFocus();
    say(chat, 0);
    chat.timeline().overlay().markUnreadFrom(chat.timeline().loaded().newest());
    chat.fx.run();
  }

  private static void say(ChatFixture chat, long from) {
    for (int i = 0; i < TALK.size(); i++) {
      String[] each = TALK.get(i);
      long number = from + (i < 4 ? i : i + 1500);
      chat.arrives(TestMessage.by(each[0]).number(number).content(each[1]).message());
    }
  }

  private static void scripts(ChatFixture chat, AnchoredList<?> list) {
    for (int i = 0; i < SCRIPTS.size(); i++) {
      chat.arrives(TestMessage.by("Ümit 🎮").number(i).content(SCRIPTS.get(i)).message());
    }
  }

  private static void selected(ChatFixture chat, AnchoredList<?> list) {
    list.requestFocus();
    say(chat, 0);
    list.selection().selectAll();
  }

  private static void unread(ChatFixture chat, AnchoredList<?> list) {
    say(chat, 0);
    Message first = chat.timeline().loaded().newest();
    say(chat, 3000);
    chat.timeline().overlay().markUnreadFrom(first);
  }

  private static void sending(ChatFixture chat, AnchoredList<?> list) {
    list.requestFocus();
    say(chat, 0);
    chat.say("This one never got an answer, however long we waited for it 😢");
    chat.fx.run();
    chat.fx.advance(Duration.ofSeconds(6));
    chat.say("This one is on its way");
    chat.say("and this one too");
    chat.fx.run();
  }

  private static void waiting(ChatFixture chat, AnchoredList<?> list) {
    list.requestFocus();
    chat.history().hold();
    chat.chat.rooms().open(RoomId.community("another"));
    chat.fx.run();
  }

  private static void above(ChatFixture chat, AnchoredList<?> list) {
    say(chat, 0);
    list.scrollBy(-150);
    list.layout();
    say(chat, 3000);
  }

  private static void olderLoading(ChatFixture chat, AnchoredList<?> list) {
    chat.timeline().setPaging(Paging.LOADING);
    say(chat, 0);
    list.scrollToStart();
  }

  private static void olderFailed(ChatFixture chat, AnchoredList<?> list) {
    chat.timeline().setPaging(Paging.FAILED);
    say(chat, 0);
    list.scrollToStart();
  }

  private void draw(
      String name,
      ColorScheme scheme,
      Locale locale,
      int width,
      BiConsumer<ChatFixture, AnchoredList<?>> story) {
    ChatFixture[] chat = new ChatFixture[1];
    TimelineView[] view = new TimelineView[1];
    shots.take(
        "timeline-%s-%s".formatted(name, scheme),
        scheme,
        width,
        700,
        () -> {
          chat[0] = ChatFixture.full().online();
          chat[0].joined(TestMessage.ROOM);
          view[0] = TimelineViews.of(chat[0], new Translations(locale));
          return view[0];
        },
        () -> story.accept(chat[0], (AnchoredList<?>) view[0].lookup("#message-list")));
  }
}
