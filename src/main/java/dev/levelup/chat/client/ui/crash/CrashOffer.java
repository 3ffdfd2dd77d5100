package dev.levelup.chat.client.ui.crash;

import dev.levelup.chat.client.diagnostics.CrashReports;
import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.shell.WindowView;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Offers the crash report of an earlier run until the user has answered. */
public final class CrashOffer {
  private final CrashReports reports;
  private final WindowView window;
  private final Executor io;
  private final FxThread fx;
  private final Translations translations;

  /**
   * @param io reads and deletes the report
   */
  public CrashOffer(
      CrashReports reports,
      WindowView window,
      Executor io,
      FxThread fx,
      Translations translations) {
    this.reports = reports;
    this.window = window;
    this.io = io;
    this.fx = fx;
    this.translations = translations;
  }

  /** Shows the card if there is a report and no other card is open. */
  public void make() {
    var _ =
        CompletableFuture.supplyAsync(reports::last, io)
            .thenAcceptAsync(last -> last.ifPresent(this::show), fx);
  }

  private void show(String report) {
    if (!window.hasCard()) {
      window.show(new CrashCard(report, translations, this::done));
    }
  }

  private void done() {
    window.show(null);
    io.execute(reports::forget);
  }
}
