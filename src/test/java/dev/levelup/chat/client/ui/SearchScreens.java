package dev.levelup.chat.client.ui;

import dev.levelup.chat.client.fake.FakeGateway;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.protocol.Feature;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
    screens.everyDress("search-loading", SearchScreens::loading);
    screens.everyDress("search-error", SearchScreens::unreachable);
    screens.light("search-refused", SearchScreens::refused);
    screens.everyDress("search-offline", SearchScreens::offline);
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

  private static void loading(SampleWindow window) {
    withServer(window);
    search(window, "zzz");
  }

  private static void unreachable(SampleWindow window) {
    failing(window, new ApiException.Unreachable(new IOException("no")));
  }

  private static void refused(SampleWindow window) {
    failing(window, new ApiException.Refused(400, "INVALID_QUERY", null, null));
  }

  private static void failing(SampleWindow window, ApiException why) {
    withServer(window);
    search(window, "");
    window.gateway.history().failWith(why);
    ((TextField) window.node("#search-field")).setText("the");
    window.fx.advance(Duration.ofSeconds(1));
  }

  private static void withServer(SampleWindow window) {
    Set<String> features = new HashSet<>(FakeGateway.EVERYTHING);
    features.add(Feature.SEARCH);
    window.gateway.accounts().setFeatures(features);
  }

  private static void offline(SampleWindow window) {
    search(window, "the");
    window.socket().lose();
    window.fx.run();
  }
}
