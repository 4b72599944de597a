package dev.parley.interchange.profile;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The formats that cases come from and go to. */
public enum Format {
  GENIUS,
  GENIUSWEB,
  NEGMAS,
  GMCR,
  XLSX,
  CSV;

  /** As the command line names it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Format> of(String id) {
    return Arrays.stream(values()).filter(f -> f.id().equals(id)).findFirst();
  }
}
