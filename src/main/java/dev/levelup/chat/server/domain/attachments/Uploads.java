package dev.levelup.chat.server.domain.attachments;

import dev.levelup.chat.server.domain.RefusedException;
import dev.levelup.chat.server.store.Contents;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;

/**
 * Where uploads go, and what works on them.
 *
 * @param folder for those in progress
 * @param contents for those that are complete
 * @param painting decodes pictures, few at a time; may reject when overloaded
 */
public record Uploads(UploadFolder folder, Contents contents, Executor painting) {
  /** Something that decodes a picture. */
  interface Painting {
    void run() throws IOException;
  }

  /** Waits for its turn, since decoding takes memory, and for its end. */
  void paint(Painting work) throws IOException {
    FutureTask<Boolean> task =
        new FutureTask<>(
            () -> {
              work.run();
              return true;
            });
    painting.execute(task);
    try {
      task.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RefusedException refused -> throw refused;
        case IOException failed -> throw failed;
        case null, default -> throw new IOException("a picture cannot be made safe", e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
