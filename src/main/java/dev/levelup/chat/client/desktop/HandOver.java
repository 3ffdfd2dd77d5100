package dev.levelup.chat.client.desktop;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands a later start's link over to the first start of the profile. Blocks, with a timeout. */
final class HandOver {
  /** The result. */
  enum Outcome {
    /** The first start has taken it. */
    TAKEN,
    /** Nobody listens: the first start does not listen yet, or is about to end. */
    NOBODY,
    /** The first start does not respond. */
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
      LOG.info("The process that uses this profile does not respond: {}", e.toString());
      return Outcome.SILENT;
    }
  }
}
