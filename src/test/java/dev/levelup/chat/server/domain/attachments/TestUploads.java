package dev.levelup.chat.server.domain.attachments;

import dev.levelup.chat.server.store.ContentId;
import dev.levelup.chat.server.store.Contents;
import dev.levelup.chat.server.store.DatabaseContents;
import dev.levelup.chat.server.store.FileContents;
import dev.levelup.chat.server.store.Store;
import dev.levelup.chat.server.store.Tables;
import dev.levelup.chat.server.store.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;

/** Where the uploads of tests go. */
public final class TestUploads {
  /** For services whose files no test uses. */
  public static final Uploads NONE =
      new Uploads(
          new UploadFolder(Path.of("none")),
          new Contents() {
            @Override
            public Held put(Path file, String sha256) throws IOException {
              throw new IOException("there is no folder");
            }

            @Override
            public InputStream open(ContentId id) throws IOException {
              throw new IOException("there is no folder");
            }

            @Override
            public void sweep() {}
          },
          Runnable::run);

  /** Content that is removed before its owner is committed. */
  static final Contents LATE =
      new Contents() {
        @Override
        public Held put(Path file, String sha256) {
          return new Held() {
            @Override
            public ContentId id() {
              return new ContentId(sha256);
            }

            @Override
            public void requireStored(Tables tables) {
              throw new IllegalStateException("it came too late");
            }

            @Override
            public void close() {}
          };
        }

        @Override
        public InputStream open(ContentId id) throws IOException {
          throw new NoSuchFileException(id.value());
        }

        @Override
        public void sweep() {}
      };

  private TestUploads() {}

  /** Where a server on that database stores what is uploaded. */
  static Contents contents(TestDatabase database, Path folder, Store store, Clock clock)
      throws IOException {
    return database == TestDatabase.SQLITE
        ? new FileContents(folder.resolve("attachments"), store, clock)
        : new DatabaseContents(store, clock);
  }
}
