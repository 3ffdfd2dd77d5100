package dev.levelup.chat.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelup.chat.FailingFiles;
import dev.levelup.chat.ForcedFiles;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.EnumSource;

/** SQLite only: content beside the database. */
@EnumSource(names = "SQLITE")
class FileContentsTest extends StoreTestBase {
  private static final String HASH = "ab".repeat(32);

  private Path files() {
    return folder.resolve("attachments");
  }

  private Path place() {
    return files().resolve("ab");
  }

  /** Puts the same bytes from a file of that name, and returns what was forced to the disk. */
  private List<Path> forced(FileContents contents, String name) throws IOException {
    Path from = Files.write(folder.resolve(name), new byte[9]);
    return ForcedFiles.during(
        folder,
        () -> {
          var _ = contents.put(from, HASH);
        });
  }

  /** A name without its bytes, or a folder without a name, would be worse than nothing. */
  @Test
  void theBytesAreDurableBeforeTheirNameAndBothBeforeTheCommit() throws IOException {
    FileContents contents = new FileContents(files(), store, Clock.systemUTC());
    assertThat(forced(contents, "first"))
        .containsExactly(files(), folder.resolve("first"), place());
  }

  @Test
  void theNameThatAnotherUploadHasJustGivenIsDurableToo() throws IOException {
    FileContents contents = new FileContents(files(), store, Clock.systemUTC());
    var _ = forced(contents, "first");
    assertThat(forced(contents, "second")).containsExactly(place());
  }

  /** Its upload has failed: nobody will own it. */
  @Test
  void contentWhoseNameIsNotDurableIsRemovedAtOnce() throws IOException {
    FailingFiles disk = new FailingFiles(folder);
    FileContents contents = new FileContents(disk.of(files()), store, Clock.systemUTC());
    Path from = disk.of(Files.write(folder.resolve("first"), new byte[9]));
    disk.refuseToForce(place());
    assertThatThrownBy(() -> contents.put(from, HASH)).isInstanceOf(FileSystemException.class);
    assertThat(from).doesNotExist();
    assertThat(place()).isEmptyDirectory();
  }

  /** Desktops and file servers leave such things in every folder. */
  @Test
  void whatIsNotOursInTheFolderDoesNotKeepOrphansFromTheirEnd() throws IOException {
    for (String each : List.of("aa", "aa/x", "ab")) {
      Files.createDirectories(files().resolve(each));
    }
    for (String each : List.of(".DS_Store", "aa/y", "ab/" + HASH, "zz")) {
      Files.write(files().resolve(each), new byte[9]);
    }
    new FileContents(files(), store, Clock.systemUTC()).sweep();
    assertThat(place()).isEmptyDirectory();
    assertThat(files().resolve("aa")).isNotEmptyDirectory();
  }
}
