package dev.levelup.chat.server.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code multipart/form-data} (RFC 7578) part by part, while it arrives, in bounded memory.
 * Every failure of the client or its connection is a {@link MalformedFormException}.
 */
final class FormReader {
  private static final int BUFFER = 32 * 1024;
  private static final int LONGEST_HEAD = 8 * 1024;
  private static final int LONGEST_SKIPPED = 64 * 1024;
  private static final int MOST_PARTS = 16;
  private static final int LONGEST_TYPE = 256;
  private static final Pattern TYPE =
      Pattern.compile(
          "(?i)multipart/form-data *;(?:.*;)? *boundary=(?:\"([^\"]{1,70})\"|([^\" ;,]{1,70})) *(?:;.*)?");
  private static final byte[] END_OF_HEAD = "\r\n\r\n".getBytes(ISO_8859_1);

  private final InputStream in;
  private final byte[] delimiter;
  private final byte[] buffer = new byte[BUFFER];
  private int start;
  private int end;
  private int parts;

  /** Whether the delimiter that ends the current part was read. */
  private boolean isBetween;

  private FormReader(InputStream in, String boundary) {
    this.in = in;
    this.delimiter = ("\r\n--" + boundary).getBytes(ISO_8859_1);
    buffer[end++] = '\r'; // as if the first delimiter followed on a line
    buffer[end++] = '\n';
  }

  /**
   * A form with that {@code Content-Type}.
   *
   * @throws MalformedFormException when it is no form
   */
  static FormReader of(@Nullable String contentType, InputStream in) throws MalformedFormException {
    if (contentType == null || contentType.length() > LONGEST_TYPE) {
      throw new MalformedFormException("a form is wanted");
    }
    Matcher type = TYPE.matcher(contentType);
    if (!type.matches()) {
      throw new MalformedFormException("a form is wanted");
    }
    return new FormReader(in, type.group(1) == null ? type.group(2) : type.group(1));
  }

  /**
   * One field.
   *
   * @param fileName as the client wrote it; empty if there is none
   * @param content valid until the next part is asked for
   */
  record Part(String name, String fileName, InputStream content) {
    /** The content as a short text. */
    String text(int maxBytes) throws IOException {
      byte[] bytes = content.readNBytes(maxBytes + 1);
      if (bytes.length > maxBytes) {
        throw new MalformedFormException("a field is too long");
      }
      return new String(bytes, UTF_8);
    }
  }

  /** The next part, after the rest of the current one was skipped; null after the last. */
  @Nullable Part next() throws IOException {
    skip();
    isBetween = false;
    byte[] after = take(2);
    if (Arrays.equals(after, new byte[] {'-', '-'})) {
      return null;
    }
    if (!Arrays.equals(after, new byte[] {'\r', '\n'}) || ++parts > MOST_PARTS) {
      throw new MalformedFormException("its parts are not in order");
    }
    FormHead head = FormHead.parse(head());
    return new Part(head.name(), head.fileName(), new Content());
  }

  /** A client that hides the file in a field that nobody reads would not meet the file's bounds. */
  private void skip() throws IOException {
    if (new Content().readNBytes(LONGEST_SKIPPED + 1).length > LONGEST_SKIPPED) {
      throw new MalformedFormException("a field is too long");
    }
  }

  private byte[] take(int count) throws IOException {
    while (end - start < count) {
      fill();
    }
    start += count;
    return Arrays.copyOfRange(buffer, start - count, start);
  }

  /** The lines of a part's head. There may be none at all. */
  private String head() throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    int matched = 2; // the line before it has ended
    while (matched < END_OF_HEAD.length) {
      if (head.size() > LONGEST_HEAD) {
        throw new MalformedFormException("the head of a part is too long");
      }
      byte next = take(1)[0];
      head.write(next);
      boolean isNext = next == END_OF_HEAD[matched];
      matched = isNext ? matched + 1 : next == '\r' ? 1 : 0;
    }
    return head.toString(UTF_8);
  }

  /** Reads more. */
  private void fill() throws MalformedFormException {
    if (start > 0) {
      System.arraycopy(buffer, start, buffer, 0, end - start);
      end -= start;
      start = 0;
    }
    int read;
    try {
      read = in.read(buffer, end, buffer.length - end);
    } catch (IOException e) {
      throw new MalformedFormException(e);
    }
    if (read < 0) {
      throw new MalformedFormException("it ends early");
    }
    end += read;
  }

  /** Where the delimiter begins in the buffer; -1 if it is not there. */
  private int delimiterAt() {
    for (int i = start; i <= end - delimiter.length; i++) {
      if (buffer[i] == '\r'
          && Arrays.equals(buffer, i, i + delimiter.length, delimiter, 0, delimiter.length)) {
        return i;
      }
    }
    return -1;
  }

  /** The content of the current part: everything before the next delimiter. */
  private final class Content extends InputStream {
    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
      if (isBetween) {
        return -1;
      }
      while (true) {
        int delimiterAt = delimiterAt();
        int sure = delimiterAt < 0 ? end - start - delimiter.length + 1 : delimiterAt - start;
        if (sure > 0) {
          int taken = Math.min(length, sure);
          System.arraycopy(buffer, start, target, from, taken);
          start += taken;
          return taken;
        }
        if (delimiterAt >= 0) {
          start += delimiter.length;
          isBetween = true;
          return -1;
        }
        fill();
      }
    }
  }
}
