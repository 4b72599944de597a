package dev.parley.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One option for every issue, or for some (a partial package).
 *
 * @param options issue id → option id, in the case's order of issues
 */
public record Package(Map<String, String> options) {
  public Package {
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
  }
}
