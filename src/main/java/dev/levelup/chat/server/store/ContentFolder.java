package dev.levelup.chat.server.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** A folder of content in files named by their hashes. */
record ContentFolder(Path path) {
  /** Two digits name a folder, so that none has too many files. */
  private static final int FOLDER_DIGITS = 2;

  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  interface Visitor {
    void visit(ContentId id) throws IOException;
  }

  /** The file of some content, whether it exists or not. */
  Path file(ContentId id) {
    return path.resolve(id.value().substring(0, FOLDER_DIGITS)).resolve(id.value());
  }

  /** Leaves out what is not ours: desktops and file servers put their own files everywhere. */
  void forEach(Visitor visitor) throws IOException {
    try (DirectoryStream<Path> places = Files.newDirectoryStream(path, Files::isDirectory)) {
      for (Path place : places) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(place, this::isContent)) {
          for (Path file : files) {
            visitor.visit(new ContentId(file.getFileName().toString()));
          }
        }
      }
    }
  }

  private boolean isContent(Path file) {
    String name = file.getFileName().toString();
    return HASH.matcher(name).matches() && file.equals(file(new ContentId(name)));
  }
}
