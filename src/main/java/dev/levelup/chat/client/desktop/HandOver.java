package dev.levelup.chat.client.desktop;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A later start of a profile gives the first one its link. Blocks, for a bounded time. */
final class HandOver {
  /** What became of it. */
  enum Outcome {
    /** The first start has it. */
    TAKEN,
    /** Nobody listens: it has not come so far, or it is about to end. */
    NOBODY,
    /** Somebody listens and says nothing. */
    SILENT
  }

  private static final Logger LOG = LoggerFactory.getLogger(HandOver.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private HandOver() {}

  /**
   * Hands a line over.
   *
   * @param folder the profile's
   * @param line a link; empty for none
   */
  static Outcome to(Path folder, String line) {
    try (SocketChannel channel = SocketChannel.open(StartListener.address(folder))) {
      return ask(channel, line);
    } catch (IOException e) {
      LOG.debug("Nobody listens in {}", folder, e);
      return Outcome.NOBODY;
    }
  }

  private static Outcome ask(SocketChannel channel, String line) {
    try {
      OneLine.write(channel, line);
      String answer = OneLine.read(channel, StartListener.TAKEN.length(), PATIENCE);
      return answer.equals(StartListener.TAKEN) ? Outcome.TAKEN : Outcome.SILENT;
    } catch (IOException e) {
      LOG.info("The program that has this profile does not answer: {}", e.toString());
      return Outcome.SILENT;
    }
  }
}
