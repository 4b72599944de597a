package dev.parley.model.number;

import dev.parley.model.evidence.Grounds;

/**
 * One number of a case: where it stands, how it is drawn and what supports it.
 *
 * @param path dot-separated place in the case, such as {@code preferences.beta.alliance.weight}
 * @param drawKey key of its random stream; the path unless the case says otherwise
 * @param domain what the number may be
 * @param grounds the nearest enclosing statements; none makes the number an assumption
 */
public record Parameter(
    String path, String drawKey, Domain domain, Uncertain value, Grounds grounds) {}
