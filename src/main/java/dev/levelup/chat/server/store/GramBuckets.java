package dev.levelup.chat.server.store;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * Which messages of a block contain which grams. The grams are divided into buckets, so that a
 * search reads only those of its own grams.
 *
 * <p>A bucket is a list of grams. Each has the 22 bits of it that are not in the bucket's number,
 * the length of what follows, and the distances between its messages.
 */
final class GramBuckets {
  /** How many buckets a block has. */
  static final int COUNT = 1 << 10;

  private static final int BUCKET_BITS = 10;
  private static final int MESSAGE_BITS = 14;
  private static final int GRAM_BYTES = 3;

  /** The bits of a gram that are not in the bucket's number. */
  private static final int OUTSIDE = (1 << (Integer.SIZE - BUCKET_BITS)) - 1;

  /** The most messages in a block. */
  static final int MOST_MESSAGES = 1 << MESSAGE_BITS;

  private GramBuckets() {}

  /** The bucket in which a gram is. */
  static int bucket(int gram) {
    return gram & (COUNT - 1);
  }

  /**
   * All buckets that are not empty, by their numbers from 0, in order.
   *
   * @param messages the grams of each message, in any order, also repeated
   */
  static SequencedMap<Integer, byte[]> pack(List<int[]> messages) {
    long[] entries = entries(messages);
    SequencedMap<Integer, byte[]> buckets = new LinkedHashMap<>();
    for (int from = 0; from < entries.length; ) {
      int bucket = bucketOf(entries[from]);
      int to = from;
      while (to < entries.length && bucketOf(entries[to]) == bucket) {
        to++;
      }
      buckets.put(bucket, bytes(entries, from, to));
      from = to;
    }
    return buckets;
  }

  /** A bucket of a block that becomes a part of another. */
  static final class Moved {
    private final byte[] bucket;
    private final int[] places;

    /**
     * @param places in the other block, of this one's messages
     */
    Moved(byte[] bucket, int[] places) {
      this.bucket = bucket;
      this.places = places;
    }
  }

  /** The same bucket of several blocks, as one. */
  static byte[] merge(List<Moved> buckets) {
    long[] entries = new long[buckets.stream().mapToInt(each -> each.bucket.length).sum()];
    int count = 0;
    for (Moved each : buckets) {
      count = new Reader(each.bucket).copy(entries, count, each.places);
    }
    Arrays.sort(entries, 0, count);
    return bytes(entries, 0, count);
  }

  /** Each gram of each message once: the bucket, the rest of the gram, the message. */
  private static long[] entries(List<int[]> messages) {
    long[] entries = new long[messages.stream().mapToInt(grams -> grams.length).sum()];
    int count = 0;
    for (int message = 0; message < messages.size(); message++) {
      for (int gram : messages.get(message)) {
        long turned = Integer.toUnsignedLong(Integer.rotateRight(gram, BUCKET_BITS));
        entries[count++] = turned << MESSAGE_BITS | message;
      }
    }
    Arrays.sort(entries);
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || entries[i] != entries[i - 1]) {
        entries[kept++] = entries[i];
      }
    }
    return Arrays.copyOf(entries, kept);
  }

  private static int bucketOf(long entry) {
    return (int) (entry >>> (MESSAGE_BITS + Integer.SIZE - BUCKET_BITS));
  }

  private static byte[] bytes(long[] entries, int from, int to) {
    ByteArrayOutputStream bucket = new ByteArrayOutputStream();
    for (int start = from; start < to; ) {
      long gram = entries[start] >>> MESSAGE_BITS;
      ByteArrayOutputStream messages = new ByteArrayOutputStream();
      int before = 0;
      int end = start;
      while (end < to && entries[end] >>> MESSAGE_BITS == gram) {
        int message = (int) entries[end++] & (MOST_MESSAGES - 1);
        writeNumber(messages, message - before);
        before = message;
      }
      for (int i = GRAM_BYTES - 1; i >= 0; i--) {
        bucket.write((int) ((gram & OUTSIDE) >>> (Byte.SIZE * i)));
      }
      writeNumber(bucket, messages.size());
      bucket.writeBytes(messages.toByteArray());
      start = end;
    }
    return bucket.toByteArray();
  }

  /** Seven bits a byte, the lowest first; all but the last byte have the highest bit set. */
  private static void writeNumber(ByteArrayOutputStream to, int number) {
    int rest = number;
    for (; rest > 0x7f; rest >>>= 7) {
      to.write((rest & 0x7f) | 0x80);
    }
    to.write(rest);
  }

  /** The messages that contain a gram, by the gram's bucket. */
  static BitSet find(byte[] bucket, int gram) {
    return new Reader(bucket).find(gram >>> BUCKET_BITS);
  }

  private static final class Reader {
    private final byte[] bytes;
    private int at;

    Reader(byte[] bytes) {
      this.bytes = bytes;
    }

    /** Returns where the entries end. */
    int copy(long[] entries, int from, int[] places) {
      int count = from;
      while (at < bytes.length) {
        long gram = gram();
        int message = 0;
        for (int end = number() + at; at < end; ) {
          message += number();
          entries[count++] = gram << MESSAGE_BITS | places[message];
        }
      }
      return count;
    }

    private int gram() {
      int gram = 0;
      for (int i = 0; i < GRAM_BYTES; i++) {
        gram = gram << Byte.SIZE | Byte.toUnsignedInt(bytes[at++]);
      }
      return gram;
    }

    BitSet find(int wanted) {
      while (at < bytes.length) {
        int gram = gram();
        int length = number();
        if (gram == wanted) {
          return messages(at + length);
        }
        at += length;
      }
      return new BitSet();
    }

    private BitSet messages(int end) {
      BitSet messages = new BitSet();
      for (int message = 0; at < end; ) {
        message += number();
        messages.set(message);
      }
      return messages;
    }

    private int number() {
      int number = 0;
      for (int shift = 0; ; shift += 7) {
        int next = bytes[at++];
        number |= (next & 0x7f) << shift;
        if (next >= 0) {
          return number;
        }
      }
    }
  }
}
