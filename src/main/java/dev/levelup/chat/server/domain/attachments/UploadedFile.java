package dev.levelup.chat.server.domain.attachments;

import dev.levelup.chat.server.domain.Refusal;
import dev.levelup.chat.server.domain.RefusedException;
import dev.levelup.chat.server.picture.Picture;
import dev.levelup.chat.server.picture.PictureException;
import dev.levelup.chat.server.picture.PictureType;
import dev.levelup.chat.server.picture.Pictures;
import dev.levelup.chat.server.store.PrivateFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The files of one upload on the disk, until they are stored or the upload fails. */
final class UploadedFile implements AutoCloseable {
  private static final int BUFFER = 32 * 1024;

  private final Path file;
  private final Path scratch;
  private @Nullable Picture picture;
  private @Nullable Picture preview;

  /** Makes an empty file. */
  UploadedFile(UploadFolder folder) throws IOException {
    this.file = folder.newFile();
    this.scratch = file.resolveSibling(file.getFileName() + "-scratch");
  }

  /**
   * Takes the bytes as they come. Blocks for the client.
   *
   * @throws RefusedException when there are too many
   */
  void receive(InputStream in, long maxBytes, Clock clock) throws IOException {
    Instant deadline = clock.instant().plus(UploadLimits.LONGEST);
    long size = 0;
    try (OutputStream out = Files.newOutputStream(file)) {
      byte[] buffer = new byte[BUFFER];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        size += read;
        if (size > maxBytes) {
          throw new RefusedException(Refusal.FILE_TOO_LARGE);
        }
        if (clock.instant().isAfter(deadline)) {
          throw new RefusedException(Refusal.INVALID_PAYLOAD);
        }
        out.write(buffer, 0, read);
      }
    }
  }

  /**
   * Makes a picture safe, and a smaller one of it; does nothing to another file.
   *
   * @throws RefusedException when it begins as a picture, but is none, or is too large
   */
  void clean(Pictures pictures) throws IOException {
    Optional<PictureType> type = PictureType.of(head());
    if (type.isEmpty()) {
      return;
    }
    try {
      picture = cleaned(pictures, type.get());
      preview = pictures.scale(picture, file, scratch, UploadLimits.PREVIEW);
    } catch (PictureException e) {
      throw new RefusedException(Refusal.INVALID_PICTURE);
    }
  }

  /**
   * Makes a small square of a picture.
   *
   * @throws RefusedException when it is no picture, or is too large
   */
  void square(Pictures pictures) throws IOException {
    try {
      PictureType type =
          PictureType.of(head()).orElseThrow(() -> new RefusedException(Refusal.INVALID_PICTURE));
      picture = cleaned(pictures, type);
      preview = pictures.square(picture, file, scratch, UploadLimits.AVATAR);
    } catch (PictureException e) {
      throw new RefusedException(Refusal.INVALID_PICTURE);
    }
  }

  private Picture cleaned(Pictures pictures, PictureType type) throws IOException {
    PrivateFiles.createFile(scratch);
    Picture clean = pictures.clean(type, file, scratch);
    PrivateFiles.createFile(scratch); // it may have become the file
    return clean;
  }

  private byte[] head() throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(FileType.HEAD);
    }
  }

  /** Whether the bytes are a picture. */
  boolean isPicture() {
    return picture != null;
  }

  /** What was found out about it; null if it is no picture. */
  @Nullable Picture picture() {
    return picture;
  }

  /** The smaller picture; null if it is no picture. */
  @Nullable Picture preview() {
    return preview;
  }

  String type() throws IOException {
    return picture == null ? FileType.of(head()) : picture.type().mediaType();
  }

  Path file() {
    return file;
  }

  Path previewFile() {
    return scratch;
  }

  static String sha256(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
        Files.copy(file, out);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
    Files.deleteIfExists(scratch);
  }
}
