package dev.levelup.chat.server.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of a part of a form.
 *
 * @param fileName as the client wrote it; empty if there is none
 */
record FormHead(String name, String fileName) {
  private static final Pattern DISPOSITION =
      Pattern.compile("(?i)content-disposition: *form-data *(;.*)");

  /** A parameter in quotation marks, or without. */
  private static final Pattern PARAMETER =
      Pattern.compile("; *([\\w*-]+)=(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|([^\"; ]*+))");

  private static final Pattern ESCAPED = Pattern.compile("\\\\([\"\\\\])");
  private static final String UTF_8_PREFIX = "utf-8''";

  static FormHead parse(String lines) throws MalformedFormException {
    for (String line : lines.split("\r\n", -1)) {
      Matcher disposition = DISPOSITION.matcher(line);
      if (disposition.matches()) {
        return of(parameters(disposition.group(1)));
      }
    }
    throw new MalformedFormException("a part has no name");
  }

  private static Map<String, String> parameters(String text) {
    Map<String, String> parameters = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    Matcher each = PARAMETER.matcher(text);
    while (each.find()) {
      String quoted = each.group(2);
      String value = quoted == null ? each.group(3) : ESCAPED.matcher(quoted).replaceAll("$1");
      parameters.putIfAbsent(each.group(1), value);
    }
    return parameters;
  }

  private static FormHead of(Map<String, String> parameters) throws MalformedFormException {
    String name = parameters.get("name");
    if (name == null) {
      throw new MalformedFormException("a part has no name");
    }
    String extended = parameters.getOrDefault("filename*", "");
    if (extended.regionMatches(true, 0, UTF_8_PREFIX, 0, UTF_8_PREFIX.length())) {
      return new FormHead(name, decoded(extended.substring(UTF_8_PREFIX.length())));
    }
    return new FormHead(name, unquoted(parameters.getOrDefault("filename", "")));
  }

  private static String decoded(String value) throws MalformedFormException {
    try {
      return URLDecoder.decode(value.replace("+", "%2B"), UTF_8);
    } catch (IllegalArgumentException e) {
      throw new MalformedFormException("a name is not encoded");
    }
  }

  /** Browsers write quotation marks and line ends like this. */
  private static String unquoted(String value) {
    return value.replace("%22", "\"").replace("%0D", "\r").replace("%0A", "\n");
  }
}
