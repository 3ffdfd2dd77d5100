package dev.levelup.chat.client.ui.attachment;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.PixelReader;

/**
 * Writes an image as a PNG, row by row. The JDK's writer is in a module that the client's runtime
 * does not have. Any thread.
 */
public final class PngWriter {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final int PART = 1 << 16;
  private static final byte[] RGBA_OF_8_BITS = {8, 6, 0, 0, 0};

  private PngWriter() {}

  /** Writes an image. */
  public static void write(Image image, OutputStream to) throws IOException {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    DataOutputStream out = new DataOutputStream(to);
    out.write(SIGNATURE);
    ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height).put(RGBA_OF_8_BITS);
    chunk(out, "IHDR", header.array());
    writeRows(image.getPixelReader(), width, height, out);
    chunk(out, "IEND", new byte[0]);
    out.flush();
  }

  private static void writeRows(PixelReader pixels, int width, int height, DataOutputStream out)
      throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    int[] row = new int[width];
    byte[] bytes = new byte[1 + width * 4]; // The first byte says: no filter.
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
      for (int y = 0; y < height; y++) {
        pixels.getPixels(0, y, width, 1, PixelFormat.getIntArgbInstance(), row, 0, width);
        for (int x = 0; x < width; x++) {
          int rgba = Integer.rotateLeft(row[x], 8);
          for (int i = 0; i < 4; i++) {
            bytes[1 + x * 4 + i] = (byte) (rgba >> (24 - 8 * i));
          }
        }
        deflater.write(bytes);
        if (packed.size() >= PART) {
          chunk(out, "IDAT", packed.toByteArray());
          packed.reset();
        }
      }
    }
    chunk(out, "IDAT", packed.toByteArray());
  }

  private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(name);
    sum.update(data);
    out.writeInt(data.length);
    out.write(name);
    out.write(data);
    out.writeInt((int) sum.getValue());
  }
}
