package dev.levelup.chat.client.cache;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Resources that libraries need as files, unpacked once into a folder. Otherwise the libraries copy
 * them into the temp folder at each start, and a killed process leaves them there.
 */
public final class UnpackedFiles {
  private static final Logger LOG = LoggerFactory.getLogger(UnpackedFiles.class);

  private final Path folder;

  /**
   * @param folder created when it is first written to
   */
  public UnpackedFiles(Path folder) {
    this.folder = folder;
  }

  /**
   * Returns a resource as a file. Blocks.
   *
   * @return the resource itself if it is a file already or cannot be unpacked
   */
  public URL file(URL resource) {
    if (resource.getProtocol().equals("file")) {
      return resource;
    }
    try (InputStream packed = resource.openStream()) {
      PrivateFiles.createFolder(folder);
      Path name = Path.of(resource.getPath()).getFileName();
      return unpack(folder.resolve(name), packed.readAllBytes()).toUri().toURL();
    } catch (IOException e) {
      LOG.warn("{} cannot be unpacked into {}", resource, folder, e);
      return resource;
    }
  }

  /** An existing file is used only if it has the same content. */
  static Path unpack(Path file, byte[] content) throws IOException {
    if (!Files.exists(file) || !Arrays.equals(content, Files.readAllBytes(file))) {
      // Readable only by its owner, and complete before it gets its name.
      Path part =
          Files.createTempFile(
              file.toAbsolutePath().resolveSibling(""), file.getFileName().toString(), ".part");
      Files.write(part, content);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }
    return file;
  }
}
