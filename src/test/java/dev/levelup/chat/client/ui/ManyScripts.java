package dev.levelup.chat.client.ui;

import dev.levelup.chat.client.fake.FakeChatSocket.Emitted;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.RoomKind;
import java.time.Duration;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;

/** Screens with names, texts and fields in many scripts. */
final class ManyScripts {
  private static final RoomId ROOM = RoomId.community("all");

  private static final List<RoomInfo> COMMUNITIES =
      List.of(
          room("all", "🦉 Café Ñandú, κόσμος", "Latin, Ελληνικά, кириллица. 🎉"),
          room("arabic", "أصدقاء اللعبة (2024)!", "نلتقي هنا: example.org/الخرائط."),
          room("persian", "می\u200Cخواهم", "کتاب\u200Cها را بخوانم"),
          room("hebrew", "שלום! (C++)", "רק בעברית, 50% :)"),
          room("hindi", "नमस्ते क्षत्रिय क्\u200Dष", "दऱ्\u200Dया और 👩🏽\u200D🚀"),
          room("bengali", "বাংলা আড্ডা", "ক্র্যাক ও যুক্তাক্ষর"));

  private static final List<RoomInfo> CLANS =
      List.of(
          clan("thai", "ห้องไทย", "สวัสดีครับ"),
          clan("khmer", "ភាសា\u200Bខ្មែរ", "ខ្ញុំ\u200Bស្រឡាញ់"),
          clan("cjk", "東京の部屋 한국 中文", "请看这里，谢谢。"));

  private static final List<String> TALK =
      List.of(
          "🦉 Ñandú|Latin with e\u0301toile, zero\u200Bwidth and soft\u00ADhyphen. Done!",
          "نادية|ما رأيكم بالخريطة (الجديدة)؟ اقرأ https://example.org/maps.",
          "نادية|اقرأ هذا: https://example.org/maps/الخريطة. ثم قل لي رأيك!",
          "مریم|می\u200Cخواهم کتاب\u200Cها را بخوانم؛ 50% :)",
          "דנה|שלום (test) עם C++ ועם https://example.org/x.",
          "प्रिया|नमस्ते! क्\u200Dष और दऱ्\u200Dया 👩🏽\u200D🚀",
          "রিয়া|বাংলা ক্র্যাক, যুক্তাক্ষর আর 🎉",
          "ครับ|สวัสดีครับ ดูhttps://example.com/thครับ",
          "សុខា|ខ្ញុំ\u200Bស្រឡាញ់\u200Bភាសា\u200Bខ្មែរ",
          "田中|请看https://example.com/cn，谢谢。日本語と한국어",
          "alice|Nadia wrote مرحبا (hello) بالعالم! and left.");

  private ManyScripts() {}

  static void inARoom(SampleWindow window) {
    open(window);
    window.chat().notices().say(new Failure(Failure.Kind.REFUSED, "لا يمكنك هذا هنا 🦉 الآن."));
    window.chat().sender().send("مرحبا 123 (hello) بالعالم!", () -> {});
    window.fx.run();
    window.socket().last(Emitted.Send.class).refuse("SPAM", "غير مسموح 🛑 هنا.");
    window.fx.run();
    write(window, "#composer-input", "a😀 👨\u200D👩\u200D👧\u200D👦 🇩🇪 end\nشكرا (جزيلا)!");
    write(window, "#room-filter", "🦉 می\u200Cخواهم (ab)");
  }

  static void denied(SampleWindow window) {
    open(window);
    window.chat().sender().send("مرحبا 🦉 (hello)!", () -> {});
    window.fx.run();
    window.fx.advance(Duration.ofSeconds(6));
    window.socket().lose();
    window.fx.advance(Duration.ofSeconds(3));
    window.socket().accept();
    window.fx.run();
    window.socket().last(Emitted.Join.class).refuse("NOT_FOUND", "");
  }

  static void signingIn(SampleWindow window) {
    write(window, "#sign-in-server", "http://بيت.example:8001/دردشة");
    write(window, "#sign-in-user", "🦉 नमस्ते (می\u200Cخواهم)");
    write(window, "#sign-in-password", "secret");
    window
        .gateway
        .accounts()
        .failWith(
            new ApiException.Refused(400, "ODD", "لا أعرفك 🦉، جرّب https://example.org.", null));
    window.account.signIn("http://127.0.0.1:8001", "🦉 नमस्ते (می\u200Cخواهم)", "secret");
    window.fx.run();
    ((Button) window.node("#sign-in-submit")).requestFocus();
  }

  private static void open(SampleWindow window) {
    window.gateway.history().list(RoomKind.COMMUNITY, COMMUNITIES.toArray(RoomInfo[]::new));
    window.gateway.history().list(RoomKind.CLAN, CLANS.toArray(RoomInfo[]::new));
    for (int i = 0; i < TALK.size(); i++) {
      String[] line = TALK.get(i).split("\\|", 2);
      TestMessage message = TestMessage.by(line[0]).in(ROOM).number(1 + i * 3L).content(line[1]);
      window.gateway.history().add(message.message());
    }
    window.signedIn().in(ROOM);
  }

  private static void write(SampleWindow window, String field, String text) {
    ((TextInputControl) window.node(field)).setText(text);
  }

  private static RoomInfo room(String id, String name, String description) {
    return new RoomInfo(id, name, description, null, null);
  }

  private static RoomInfo clan(String id, String name, String description) {
    return new RoomInfo(id, name, description, null, true);
  }
}
