package dev.levelup.chat.client;

import dev.levelup.chat.client.cache.ProfileLock;
import dev.levelup.chat.client.desktop.Desktop;
import dev.levelup.chat.client.desktop.ForcedExit;
import dev.levelup.chat.client.desktop.HeapTrim;
import dev.levelup.chat.client.desktop.JavaFxStartup;
import dev.levelup.chat.client.desktop.SingleInstance;
import dev.levelup.chat.client.diagnostics.CrashReports;
import dev.levelup.chat.client.state.ChatLink;
import dev.levelup.chat.client.ui.shell.StageSetup;
import java.time.Clock;
import java.util.Optional;
import javafx.stage.Stage;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Starts the client. */
public final class ClientMain {
  private static final String DESKTOP_PROXIES = "java.net.useSystemProxies";

  /** Stands for an invalid link. */
  private static final String NO_LINK = "levelup:";

  private ClientMain() {}

  /**
   * Returns once the window is being opened; the program ends with it. Or, if a window of this
   * profile is open already, once that comes to the front.
   */
  public static void main(String[] args) {
    useProxiesOfTheDesktop();
    // Setting up logging takes as long as loading the desktop's libraries; both run in parallel.
    Thread.startVirtualThread(LoggerFactory::getILoggerFactory);
    // Parsing options takes a tenth of the time to the first frame.
    int exit = args.length == 0 ? open(LaunchOptions.remembered()) : run(args);
    if (exit != 0) {
      System.exit(exit);
    }
  }

  /** Java reads this once, before its first connection. */
  private static void useProxiesOfTheDesktop() {
    if (System.getProperty(DESKTOP_PROXIES) == null) {
      System.setProperty(DESKTOP_PROXIES, "true");
    }
  }

  private static int run(String... args) {
    ClientOptions options = new ClientOptions();
    CommandLine command = commandLine(options);
    try {
      ParseResult parsed = command.parseArgs(args);
      Integer help = CommandLine.executeHelpRequest(parsed);
      return help == null ? open(options.launchOptions()) : help;
    } catch (ParameterException e) {
      System.err.println(e.getMessage() + " (see --help for the options)");
      return command.getCommandSpec().exitCodeOnInvalidInput();
    }
  }

  /** Links come from strangers: {@code @file} arguments are not expanded. */
  static CommandLine commandLine(ClientOptions options) {
    return new CommandLine(options).setExpandAtFiles(false);
  }

  private static int open(LaunchOptions launchOptions) {
    String link = toHandOver(launchOptions.link());
    Optional<ProfileLock> lock = SingleInstance.claim(launchOptions.profile().data(), link);
    return lock.map(taken -> show(launchOptions, taken)).orElse(0);
  }

  /**
   * Only a valid link is handed over to the other process; for an invalid one only a placeholder.
   */
  private static String toHandOver(String link) {
    if (link.isEmpty()) {
      return "";
    }
    return ChatLink.parse(link).isPresent() ? link.strip() : NO_LINK;
  }

  private static int show(LaunchOptions launchOptions, ProfileLock lock) {
    new CrashReports(launchOptions.profile().data(), ClientVersion.number(), Clock.systemUTC())
        .install();
    if (JavaFxStartup.start(() -> open(launchOptions, lock))) {
      return 0;
    }
    System.err.println("There is no display to open a window on.");
    return 1;
  }

  private static void open(LaunchOptions launchOptions, ProfileLock lock) {
    ClientApp app =
        new ClientApp(launchOptions, lock, Desktop.ofThisSession(StageSetup::trayIcons));
    app.onClosed(ForcedExit::after);
    Stage stage = new Stage();
    app.show(stage, ClientApp.theme(launchOptions.profile().data()), 0);
    HeapTrim.follow(stage);
  }
}
