package dev.levelup.chat.server.domain.attachments;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Map;

/** The media type of a file that is no picture, by its first bytes. */
final class FileType {
  /** So many bytes tell the type. */
  static final int HEAD = 16;

  static final String UNKNOWN = "application/octet-stream";

  /** What no browser runs. */
  private static final Map<String, String> STARTS =
      Map.of(
          "%PDF-", "application/pdf",
          "PK\3\4", "application/zip",
          "\u001f\u008b\b", "application/gzip",
          "7z\u00bc\u00af'\u001c", "application/x-7z-compressed",
          "OggS", "audio/ogg",
          "fLaC", "audio/flac",
          "ID3", "audio/mpeg",
          "\u001aE\u00df\u00a3", "video/webm");

  private FileType() {}

  static String of(byte[] head) {
    String start = new String(head, ISO_8859_1);
    if (start.startsWith("ftyp", 4)) {
      return "video/mp4";
    }
    return STARTS.entrySet().stream()
        .filter(each -> start.startsWith(each.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(UNKNOWN);
  }
}
