package dev.levelup.chat.client.desktop.sign;

import dev.levelup.chat.client.desktop.program.Program;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A program of the system that ends with 0 where the sign is seen. */
public final class ProgramSign implements Sign {
  private static final Logger LOG = LoggerFactory.getLogger(ProgramSign.class);

  private final Program program;

  /**
   * @param program reads nothing
   */
  public ProgramSign(Program program) {
    this.program = program;
  }

  @Override
  public boolean isSeen() {
    try {
      program.run("");
      return true;
    } catch (IOException e) {
      LOG.debug("A sign is not seen: {}", e.toString());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return false;
  }

  @Override
  public void close() {
    // Nothing stays open.
  }
}
