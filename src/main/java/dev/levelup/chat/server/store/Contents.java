package dev.levelup.chat.server.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * The bytes of files that people have uploaded. Each method blocks. Thread-safe.
 *
 * <p>Content is owned by attachments and avatars. What nobody owns is removed, after a while: see
 * {@link ContentTable#unowned}.
 */
public interface Contents {
  /** Keeps content that nobody owns yet. */
  interface Held extends AutoCloseable {
    /** What it is stored under. */
    ContentId id();

    /**
     * Called in the commit that gives it an owner, after that owner is added.
     *
     * @throws IllegalStateException when it was removed, since that came too late
     */
    void requireStored(Tables tables);

    /** Lets go of it. Must be called after its owner is committed, or never is. */
    @Override
    void close();
  }

  /**
   * Stores the bytes of a file. They are durable once this method returns.
   *
   * @param file on the same disk as the server's folder; may be moved away
   * @param sha256 the hash of its bytes, in hexadecimal digits
   */
  Held put(Path file, String sha256) throws IOException;

  /**
   * Reads content from its beginning; the caller closes the stream.
   *
   * @throws java.nio.file.NoSuchFileException when there is none
   */
  InputStream open(ContentId id) throws IOException;

  /** Removes what nobody owns any more. */
  void sweep();
}
