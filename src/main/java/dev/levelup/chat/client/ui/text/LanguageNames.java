package dev.levelup.chat.client.ui.text;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;

/** The names of languages for the words that people write behind a fence. */
final class LanguageNames {
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          entry("bash", "Bash"),
          entry("c", "C"),
          entry("cpp", "C++"),
          entry("c++", "C++"),
          entry("cs", "C#"),
          entry("csharp", "C#"),
          entry("css", "CSS"),
          entry("diff", "Diff"),
          entry("go", "Go"),
          entry("html", "HTML"),
          entry("ini", "INI"),
          entry("java", "Java"),
          entry("js", "JavaScript"),
          entry("javascript", "JavaScript"),
          entry("json", "JSON"),
          entry("kt", "Kotlin"),
          entry("kotlin", "Kotlin"),
          entry("lua", "Lua"),
          entry("md", "Markdown"),
          entry("markdown", "Markdown"),
          entry("php", "PHP"),
          entry("ps1", "PowerShell"),
          entry("powershell", "PowerShell"),
          entry("py", "Python"),
          entry("python", "Python"),
          entry("rb", "Ruby"),
          entry("ruby", "Ruby"),
          entry("rs", "Rust"),
          entry("rust", "Rust"),
          entry("sh", "Shell"),
          entry("shell", "Shell"),
          entry("sql", "SQL"),
          entry("toml", "TOML"),
          entry("ts", "TypeScript"),
          entry("typescript", "TypeScript"),
          entry("xml", "XML"),
          entry("yaml", "YAML"),
          entry("yml", "YAML"));

  private LanguageNames() {}

  /** The name; the word itself if it is none of the known ones. */
  static String of(String written) {
    return NAMES.getOrDefault(written.toLowerCase(Locale.ROOT), written);
  }
}
