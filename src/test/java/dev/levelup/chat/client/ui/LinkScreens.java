package dev.levelup.chat.client.ui;

/** Questions about a link from outside. */
final class LinkScreens {
  private LinkScreens() {}

  static void draw(Screens screens) {
    screens.everyDress(
        "link-other-server", window -> follow(window, "join/raid.example.net/Ab3-x"));
    screens.light("link-invitation", window -> follow(window, "join/127.0.0.1:8001/Ab3-x"));
    screens.light("link-none", window -> follow(window, "join/chat.example.org"));
    screens.light(
        "link-first", window -> window.links().open("levelup://room/new.example.org/clan/owls"));
  }

  private static void follow(SampleWindow window, String link) {
    RoomScreens.inARoom(window);
    window.links().open("levelup://" + link);
  }
}
