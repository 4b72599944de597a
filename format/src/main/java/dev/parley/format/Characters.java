package dev.parley.format;

import java.util.Locale;

/** Which characters a case may contain. */
public final class Characters {
  private Characters() {}

  /**
   * Control characters, byte order marks inside the text, lone surrogates and non-characters: YAML
   * forbids most of them, and terminals obey some of them. Marks that turn the direction of the
   * text around could make a case show another text than it holds; scripts written from right to
   * left do without them.
   */
  public static boolean refused(int codePoint) {
    if (codePoint == '\t' || codePoint == '\n' || codePoint == '\r') {
      return false;
    }
    return Character.isISOControl(codePoint)
        || (codePoint >= 0x202A && codePoint <= 0x202E)
        || (codePoint >= 0x2066 && codePoint <= 0x2069)
        || codePoint == 0xFEFF
        || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE)
        || codePoint == 0xFFFE
        || codePoint == 0xFFFF;
  }

  /** The text with refused characters shown as the replacement character. */
  static String visible(String text) {
    if (text.codePoints().noneMatch(Characters::refused)) {
      return text;
    }
    StringBuilder shown = new StringBuilder();
    text.codePoints().forEach(c -> shown.appendCodePoint(refused(c) ? 0xFFFD : c));
    return shown.toString();
  }

  /** {@code U+0007}. */
  public static String name(int codePoint) {
    String hex = Integer.toHexString(codePoint).toUpperCase(Locale.ROOT);
    return "U+" + "0".repeat(Math.max(0, 4 - hex.length())) + hex;
  }
}
