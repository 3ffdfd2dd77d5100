package dev.levelup.chat.server.domain.attachments;

import dev.levelup.chat.server.store.PrivateFiles;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Files of uploads in progress. */
public final class UploadFolder {
  private final Path folder;

  UploadFolder(Path folder) {
    this.folder = folder;
  }

  /** Creates the folder, or removes what a former process left in it. */
  public static UploadFolder open(Path folder) throws IOException {
    PrivateFiles.createFolder(folder);
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder)) {
      for (Path each : left) {
        Files.delete(each);
      }
    }
    return new UploadFolder(folder);
  }

  /** A new empty file. */
  Path newFile() throws IOException {
    Path file = folder.resolve(UUID.randomUUID().toString());
    PrivateFiles.createFile(file);
    return file;
  }
}
