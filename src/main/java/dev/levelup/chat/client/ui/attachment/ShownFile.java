package dev.levelup.chat.client.ui.attachment;

import dev.levelup.chat.protocol.Attachment;
import java.util.Locale;
import java.util.Set;

/**
 * The name of a file in two parts, so that the end that says what it is shows however little space
 * there is, and after whatever letters. Pure.
 *
 * @param stem what is before the extension
 * @param extension with its dot; empty for none
 */
record ShownFile(String stem, String extension) {
  private static final int LONGEST_EXTENSION = 24;

  /** What some system runs, or what makes a program run another one, at a double click. */
  private static final Set<String> PROGRAMS =
      Set.of(
          ("action apk app appimage application applescript appref-ms appx bash bat bin chm cmd com"
                  + " command cpl csh deb desktop dll dmg docm elf exe fish flatpak flatpakref gadget"
                  + " hta htm html inf ins iso jar jnlp js jse ksh lnk mjs msc msh msi msix msp mst"
                  + " out paf pif pkg pl pptm ps1 psm1 py pyc pyw rb reg rpm run scf scpt scr sct"
                  + " settingcontent-ms sh shb shs snap svg tcsh terminal url vb vbe vbs vhd vhdx"
                  + " wasm website workflow ws wsc wsf wsh xbap xht xhtml xlsm xpi zsh")
              .split(" "));

  static ShownFile of(Attachment attachment) {
    String name = attachment.name();
    int dot = name.lastIndexOf('.');
    return dot > 0 && name.length() - dot <= LONGEST_EXTENSION
        ? new ShownFile(name.substring(0, dot), name.substring(dot))
        : new ShownFile(name, "");
  }

  /** Whether a double click on it may run a program. */
  boolean runs() {
    return !extension.isEmpty()
        && PROGRAMS.contains(extension.substring(1).strip().toLowerCase(Locale.ROOT));
  }

  /** The whole name. */
  String name() {
    return stem + extension;
  }
}
