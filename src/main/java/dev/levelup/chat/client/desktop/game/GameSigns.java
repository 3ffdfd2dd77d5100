package dev.levelup.chat.client.desktop.game;

import dev.levelup.chat.client.desktop.bus.SessionBus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The ways to notice a game on this machine. */
public final class GameSigns {
  private static final Logger LOG = LoggerFactory.getLogger(GameSigns.class);

  private GameSigns() {}

  /** Whether there are any on an operating system. */
  public static boolean arePossible(String os) {
    return os.startsWith("Linux") || os.startsWith("Windows");
  }

  /** Opens them; those that cannot be opened are left out. Blocks. */
  public static List<GameSign> open() {
    return open(System.getProperty("os.name", ""), System.getenv());
  }

  private static List<GameSign> open(String os, Map<String, String> environment) {
    List<GameSign> signs = new ArrayList<>();
    try {
      if (os.startsWith("Windows")) {
        signs.add(new FullScreenWindows());
      } else if (os.startsWith("Linux")) {
        SessionBus.ofThisSession().ifPresent(bus -> signs.add(new BusGames(bus)));
        String display = environment.getOrDefault("DISPLAY", "");
        if (!display.isEmpty()) {
          signs.add(new FullScreenX11(display, ProcessHandle.current().pid()));
        }
      }
    } catch (Throwable e) {
      LOG.info("Full-screen windows cannot be seen: {}", e.toString());
    }
    return signs;
  }
}
