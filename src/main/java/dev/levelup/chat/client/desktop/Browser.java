package dev.levelup.chat.client.desktop;

import dev.levelup.chat.client.ui.text.WebAddress;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens web addresses in the desktop's browser. Addresses are private, so they are not logged. */
public final class Browser {
  private static final Logger LOG = LoggerFactory.getLogger(Browser.class);

  /** A command that still runs after this time counts as successful. */
  private static final int ANSWER_SECONDS = 5;

  private final List<List<String>> commands;

  /**
   * @param commands tried in this order, each with the address as its last argument
   */
  Browser(List<List<String>> commands) {
    this.commands = commands;
  }

  /** The browser that this system opens links with. */
  public static Browser ofThisSystem() {
    String os = System.getProperty("os.name", "");
    if (os.startsWith("Mac")) {
      return new Browser(List.of(List.of("open")));
    }
    return new Browser(
        os.startsWith("Windows")
            ? List.of(List.of("rundll32", "url.dll,FileProtocolHandler"))
            : List.of(List.of("xdg-open"), List.of("gio", "open"), List.of("x-www-browser")));
  }

  /**
   * Returns at once; the future completes on another thread with whether some program opened the
   * address.
   */
  public CompletableFuture<Boolean> show(WebAddress address) {
    return CompletableFuture.supplyAsync(
        () -> commands.stream().anyMatch(each -> takes(each, address)), Thread::startVirtualThread);
  }

  private static boolean takes(List<String> command, WebAddress address) {
    List<String> all = new ArrayList<>(command);
    all.add(address.value());
    try {
      Process process =
          new ProcessBuilder(all)
              .redirectOutput(Redirect.DISCARD)
              .redirectError(Redirect.DISCARD)
              .start();
      boolean ended = process.waitFor(ANSWER_SECONDS, TimeUnit.SECONDS);
      if (!ended || process.exitValue() == 0) {
        return true;
      }
      LOG.info("{} failed to open a link: exit code {}", command, process.exitValue());
    } catch (IOException e) {
      LOG.info("{} failed to open a link: {}", command, e.getMessage());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return false;
  }
}
