package dev.levelup.chat.client.ui;

import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.ui.text.WebAddress;
import java.util.List;

/** Screens with formatted messages. */
final class MarkupScreens {
  private static final List<String> STYLES =
      List.of(
          "The **tower** costs *10 %* more wood, ~~5 %~~ as it was, and ***nobody*** liked it.",
          "See the [patch notes](https://example.org/patch/1.4.2) or run `scout --map swamp`.",
          """
          > The tower costs 10 % more wood.
          > It fits *nobody's* opening any more.
          It fits mine.\
          """,
          """
          Before we start:
          1. bring **potions**
          2. ten each
             - healers: `mana`
             - tanks: iron
          3. be there at eight\
          """,
          """
          > - one thing
          > - and another, which somebody says at such a length that it needs a second line even \
          in a wide window, and then some

          [🔥 **قائمة** الخرائط](https://example.org/maps) snake_case 2*3*4 :) >:(\
          """);

  private static final List<String> CODE =
      List.of(
          """
          Use this:
          ```java
          for (Item each : items) {
          \tif (each.isNew()) {
          \t\tshow(each);
          \t}
          }
          ```
          What do you think?\
          """,
          """
          ```
          scout --map swamp
          ```\
          """,
          """
          أضف هذا السطر إلى `config.ini` ثم أعد التشغيل:
          ```ini
          [video]
          vsync = off
          ```
          1. **أغلق** اللعبة
          2. افتحها *مجددًا*

          > لا تنسَ النسخة الاحتياطية\
          """);

  private MarkupScreens() {}

  static void draw(Screens screens) {
    screens.everyDress("markup-styles", window -> talk(window, STYLES));
    screens.everyDress("markup-code", window -> talk(window, CODE));
    screens.everyDress("markup-page", MarkupScreens::asked);
  }

  private static void talk(SampleWindow window, List<String> said) {
    for (int i = 0; i < said.size(); i++) {
      TestMessage each = TestMessage.by(i % 2 == 0 ? "bob" : "carol").number(1 + i * 3L);
      window.gateway.history().add(each.in(RoomScreens.STRATEGY).content(said.get(i)).message());
    }
    window.withRooms().signedIn().in(RoomScreens.STRATEGY);
  }

  private static void asked(SampleWindow window) {
    talk(window, STYLES);
    WebAddress page = new WebAddress("https://example.org/patch/1.4.2?from=chat");
    window.links().open(page, true, () -> {});
  }
}
