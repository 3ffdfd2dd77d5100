package dev.levelup.chat.packaging;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.ConstantPoolSharingOption;
import java.lang.classfile.ClassFile.DebugElementsOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;

/** Classes without what only a debugger needs. The numbers of lines stay, for stack traces. */
final class Slimmed {
  /** Reads classes without loading them: their initializers may want a display. */
  private static final ClassHierarchyResolver CLASS_PATH =
      ClassHierarchyResolver.ofResourceParsing(Slimmed.class.getClassLoader())
          .orElse(ClassHierarchyResolver.defaultResolver());

  private static final ClassFile FORMAT =
      ClassFile.of(
          DebugElementsOption.DROP_DEBUG,
          ConstantPoolSharingOption.NEW_POOL,
          ClassHierarchyResolverOption.of(CLASS_PATH));

  private Slimmed() {}

  /** The same class, smaller. A class of something optional that is absent stays as it is. */
  static byte[] of(byte[] bytes) {
    try {
      return FORMAT.transformClass(
          FORMAT.parse(bytes), ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL));
    } catch (IllegalArgumentException _) {
      return bytes;
    }
  }
}
