package dev.levelup.chat.server.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;

/**
 * Content in the database, in pieces, so that all servers see it. Each piece is a short write, so
 * that messages do not wait for a long one.
 */
public final class DatabaseContents implements Contents {
  private static final int PIECE = 128 * 1024;
  private static final int AT_ONCE = 100;

  /** No upload takes longer. What is older and has no owner was left by a server that died. */
  private static final Duration LONGEST = Duration.ofHours(1);

  private final Store store;
  private final Clock clock;

  /** In the database of that store. */
  public DatabaseContents(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  private record Hold(ContentId id) implements Held {
    @Override
    public void requireStored(Tables tables) {
      if (tables.pieces().find(id, 0).isEmpty()) {
        throw new IllegalStateException("the content was removed meanwhile");
      }
    }

    @Override
    public void close() {
      // what got no owner is removed when it is due
    }
  }

  /** Stored anew each time: servers need not agree about who removes it. */
  @Override
  public Held put(Path file, String sha256) throws IOException {
    ContentId id = new ContentId(UUID.randomUUID().toString().replace("-", ""));
    Claim claim = claim(id);
    try (InputStream in = Files.newInputStream(file)) {
      write(claim, tables -> tables.contents().expect(id, clock.instant().plus(LONGEST)));
      int piece = 0;
      byte[] bytes;
      do { // an empty file has one empty piece
        bytes = in.readNBytes(PIECE);
        int number = piece++;
        byte[] written = bytes;
        write(claim, tables -> tables.pieces().add(id, number, written));
      } while (bytes.length == PIECE);
    }
    return new Hold(id);
  }

  private static Claim claim(ContentId id) {
    return new Claim(List.of("content " + id));
  }

  private interface Work {
    void on(Tables tables);
  }

  private void write(Claim claim, Work work) throws IOException {
    try {
      store
          .write(
              claim,
              tables -> {
                work.on(tables);
                return true;
              },
              _ -> {})
          .join();
    } catch (CompletionException e) {
      throw new IOException("the database took no content", e);
    }
  }

  @Override
  public InputStream open(ContentId id) throws IOException {
    if (store.read(tables -> tables.pieces().find(id, 0)).isEmpty()) {
      throw new NoSuchFileException(id.value());
    }
    return new Pieces(id);
  }

  /** Reads one piece after the other, so that no connection is held meanwhile. */
  private final class Pieces extends InputStream {
    private final ContentId id;
    private byte[] current = {};
    private int offset;
    private int next;
    private boolean ended;

    Pieces(ContentId id) {
      this.id = id;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
      if (offset == current.length && !ended) {
        int number = next++;
        current = read(number);
        ended = current.length < PIECE;
        offset = 0;
      }
      if (offset == current.length) {
        return -1;
      }
      int taken = Math.min(length, current.length - offset);
      System.arraycopy(current, offset, target, from, taken);
      offset += taken;
      return taken;
    }

    private byte[] read(int number) throws IOException {
      try {
        return store.read(tables -> tables.pieces().find(id, number)).orElse(new byte[0]);
      } catch (StoreException e) {
        throw new IOException("the database gave no content", e);
      }
    }
  }

  @Override
  public void sweep() {
    for (ContentId each :
        store.read(tables -> tables.contents().unowned(clock.instant(), AT_ONCE))) {
      var _ =
          store.write(
              claim(each),
              tables -> {
                // First: waits for a commit that is giving it an owner.
                tables.contents().own(each);
                if (!tables.contents().isOwned(each)) {
                  tables.pieces().delete(each);
                }
                return each;
              },
              _ -> {});
    }
  }
}
