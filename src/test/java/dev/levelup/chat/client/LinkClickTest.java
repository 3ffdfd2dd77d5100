package dev.levelup.chat.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** From the click on a link to the program that the desktop opens it with. */
@EnabledOnOs(OS.LINUX)
@Timeout(180)
@Tag("slow")
class LinkClickTest {
  private static final List<String> LINKS =
      List.of(
          "https://raid.example/p/vX8_",
          "https://raid.example/~ann/",
          "https://raid.example/a?b=c&d=$(id)#frag_~ment",
          "https://münchen.raid.example/weg",
          "https://raid.example/it's;rm|x",
          "https://raid.example/refused",
          "https://raid.example/missing");

  @TempDir private Path folder;

  @Test
  void eachAddressReachesTheOpenerAsOneArgumentOrAToastSaysThatItDidNot() throws Exception {
    Path opener = opener();
    Path opened = folder.resolve("opened");
    Process clicks = start(opener, opened);
    String said = new String(clicks.getInputStream().readAllBytes(), UTF_8);

    assertThat(clicks.waitFor(10, SECONDS)).isTrue();
    assertThat(said).isEqualTo("a toast says it\na toast says it\nlogged 0\n");
    assertThat(folder.resolve("log")).content().doesNotContain("raid.example");
    assertThat(Files.readAllLines(opened))
        .containsExactly(
            "1 https://raid.example/p/vX8_",
            "1 https://raid.example/~ann/",
            "1 https://raid.example/a?b=c&d=$(id)#frag_~ment",
            "1 https://xn--mnchen-3ya.raid.example/weg",
            "1 https://raid.example/it's;rm|x");
  }

  private Path opener() throws IOException {
    Path opener = Files.createDirectories(folder.resolve("bin")).resolve("xdg-open");
    String script =
        """
        #!/bin/sh
        echo "cannot open $1" >&2
        case "$1" in */refused) exit 4 ;; esac
        printf '%%s %%s\\n' "$#" "$*" >> '%s'
        """
            .formatted(folder.resolve("opened"));
    Files.writeString(opener, script);
    Files.setPosixFilePermissions(opener, PosixFilePermissions.fromString("rwx------"));
    return opener;
  }

  private Process start(Path opener, Path opened) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-Djava.awt.headless=true",
                "-Dtestfx.robot=glass",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                LinkClicks.class.getName(),
                folder.toString(),
                opener.toString(),
                opened.toString()));
    command.addAll(LINKS);
    ProcessBuilder process =
        new ProcessBuilder(command).redirectError(Redirect.to(folder.resolve("log").toFile()));
    process.environment().put("PATH", folder.resolve("bin").toString());
    return process.start();
  }
}
