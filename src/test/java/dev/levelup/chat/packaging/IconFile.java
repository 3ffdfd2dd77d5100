package dev.levelup.chat.packaging;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The formats in which Windows and macOS expect one icon in several sizes; each contains PNGs. */
final class IconFile {
  private static final int ICO_HEADER = 6;
  private static final int ICO_ENTRY = 16;
  private static final int ICNS_HEADER = 8;

  /** The types of PNGs in an .icns file, by their size in pixels. */
  private static final Map<Integer, String> ICNS_TYPES =
      Map.of(16, "icp4", 32, "icp5", 64, "icp6", 128, "ic07", 256, "ic08");

  private IconFile() {}

  /**
   * Creates an .ico file.
   *
   * @param pictures PNGs by the length of their sides in pixels, 256 at most
   */
  static byte[] ico(SortedMap<Integer, byte[]> pictures) {
    int offset = ICO_HEADER + ICO_ENTRY * pictures.size();
    ByteBuffer file = ByteBuffer.allocate(offset + length(pictures));
    file.order(ByteOrder.LITTLE_ENDIAN);
    file.putShort((short) 0).putShort((short) 1).putShort((short) pictures.size());
    for (Map.Entry<Integer, byte[]> each : pictures.entrySet()) {
      byte side = each.getKey().byteValue(); // 256 is written as 0
      file.put(side).put(side).putShort((short) 0).putShort((short) 1).putShort((short) 32);
      file.putInt(each.getValue().length).putInt(offset);
      offset += each.getValue().length;
    }
    pictures.values().forEach(file::put);
    return file.array();
  }

  /** Creates an .icns file of those sizes that macOS knows. */
  static byte[] icns(SortedMap<Integer, byte[]> pictures) {
    SortedMap<String, byte[]> known = new TreeMap<>();
    ICNS_TYPES.forEach(
        (side, type) -> {
          byte[] png = pictures.get(side);
          if (png != null) {
            known.put(type, png);
          }
        });
    ByteBuffer file = ByteBuffer.allocate(ICNS_HEADER * (1 + known.size()) + length(known));
    file.put(ascii("icns")).putInt(file.capacity());
    known.forEach((type, png) -> file.put(ascii(type)).putInt(ICNS_HEADER + png.length).put(png));
    return file.array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static int length(SortedMap<?, byte[]> pictures) {
    return pictures.values().stream().mapToInt(png -> png.length).sum();
  }
}
