package dev.parley.engine.space;

import java.math.BigInteger;

/**
 * What decides the consents at a package. Packages of one pattern have the same consents.
 *
 * @param accepting bit v is set where voter v says yes
 * @param holding bit c is set where the c-th of {@link Space#consentConditions} holds
 */
public record Pattern(long accepting, BigInteger holding) {}
