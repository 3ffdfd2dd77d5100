package dev.levelup.chat.client.desktop.game;

import dev.levelup.chat.client.desktop.bus.MessageBus;
import dev.levelup.chat.client.desktop.sign.BusSign;
import dev.levelup.chat.client.desktop.sign.Sign;
import dev.levelup.chat.client.desktop.sign.WindowsUserState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The ways to notice a game on this machine. */
public final class GameSigns {
  /** How long a game may be in front before it is noticed. */
  public static final Duration PERIOD = Duration.ofSeconds(2);

  private static final Logger LOG = LoggerFactory.getLogger(GameSigns.class);

  private GameSigns() {}

  /** Games that have announced themselves to GameMode; also on a Wayland desktop. */
  public static Sign announced(MessageBus bus) {
    return new BusSign(
        bus,
        new BusSign.Source(GameMode.NAME, GameMode.PATH, "ClientCount"),
        games -> games instanceof Number count && count.intValue() > 0);
  }

  /** Whether there are any on an operating system. */
  public static boolean arePossible(String os) {
    return os.startsWith("Linux") || os.startsWith("Windows");
  }

  /** Opens them; those that cannot be opened are left out. Blocks. */
  public static List<Sign> open() {
    return open(System.getProperty("os.name", ""), System.getenv());
  }

  private static List<Sign> open(String os, Map<String, String> environment) {
    List<Sign> signs = new ArrayList<>();
    try {
      if (os.startsWith("Windows")) {
        signs.add(WindowsUserState.fullScreen());
      } else if (os.startsWith("Linux")) {
        MessageBus.ofThisSession().ifPresent(bus -> signs.add(announced(bus)));
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
