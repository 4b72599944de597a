package dev.parley.interchange.profile;

import java.util.List;

/**
 * Files made of a case.
 *
 * @param losses what the case says that has no place in them, a phrase each
 */
public record Exported(List<File> files, List<String> losses) {
  public Exported {
    files = List.copyOf(files);
    losses = List.copyOf(losses);
  }

  /** A file: its name, without a folder, and what it holds. */
  public static final class File {
    private final String name;
    private final byte[] content;

    File(String name, byte[] content) {
      this.name = name;
      this.content = content.clone();
    }

    public String name() {
      return name;
    }

    public byte[] content() {
      return content.clone();
    }
  }
}
