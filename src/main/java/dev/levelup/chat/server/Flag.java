package dev.levelup.chat.server;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Parses a boolean in the spellings that people use in environment variables. */
final class Flag implements ITypeConverter<Boolean> {
  @Override
  public Boolean convert(String value) {
    return switch (value.strip().toLowerCase(Locale.ROOT)) {
      case "true", "yes", "on", "1" -> true;
      case "false", "no", "off", "0" -> false;
      default -> throw new TypeConversionException("'" + value + "' is neither true nor false");
    };
  }
}
