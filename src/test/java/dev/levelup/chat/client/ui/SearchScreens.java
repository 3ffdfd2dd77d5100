package dev.levelup.chat.client.ui;

import dev.levelup.chat.client.fake.TestMessage;
import java.time.Duration;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;

/** Screens of the search. */
final class SearchScreens {
  private SearchScreens() {}

  static void draw(Screens screens) {
    screens.everyDress("search", window -> search(window, "the"));
    screens.everyDress("search-everywhere", SearchScreens::everywhere);
    screens.everyDress("search-hint", window -> search(window, ""));
    screens.everyDress("search-filter", SearchScreens::filter);
    screens.light("search-none", window -> search(window, "zzz"));
    screens.light("search-hit", SearchScreens::hit);
    screens.light("search-offline", SearchScreens::offline);
  }

  static void search(SampleWindow window, String words) {
    List<String> lines =
        List.of(
            "bob: Patch notes are up: the tower costs 10 % more wood from today.",
            "carol: `scout → wood → gate` still works, by four seconds. 🎉",
            "alice: Then let us try it tonight, at eight?",
            "bob: Eight is fine. Map pool: https://example.org/the-maps",
            "نادية: ما رأيكم بالخريطة الجديدة the map؟ أظنها أسرع من القديمة بكثير",
            "carol: I like it. **Much** better than the swamp.",
            "bob: A long story of one evening, with more than a few words in it, and only near its"
                + " end comes what somebody looks for: **the tower** fell 🎉, and everybody went"
                + " home, having learnt something about wood and gates.",
            "alice: See you at eight, then 👍");
    for (int i = 0; i < lines.size(); i++) {
      String[] line = lines.get(i).split(": ", 2);
      TestMessage said = TestMessage.by(line[0]).in(RoomScreens.STRATEGY).number(1 + i);
      window.gateway.history().add(said.content(line[1]).message());
    }
    window.withRooms().signedIn().in(RoomScreens.STRATEGY);
    window.fx.advance(Duration.ofSeconds(2));
    window.node("#room-title");
    window.node("#room-title");
    ((Button) window.node("#open-search")).fire();
    ((TextField) window.node("#search-field")).setText(words);
    window.fx.run();
  }

  private static void everywhere(SampleWindow window) {
    search(window, "the");
    ((ToggleButton) window.node("#search-everywhere")).fire();
    window.fx.run();
  }

  private static void hit(SampleWindow window) {
    search(window, "the");
    window.chat().history().wayBack().goTo(window.chat().search().results().messages().getLast());
    window.fx.run();
  }

  private static void filter(SampleWindow window) {
    search(window, "");
    TextField field = (TextField) window.node("#search-field");
    field.setText("the from:");
    field.requestFocus();
    field.end();
    window.fx.run();
  }

  private static void offline(SampleWindow window) {
    search(window, "the");
    window.socket().lose();
    window.fx.run();
  }
}
