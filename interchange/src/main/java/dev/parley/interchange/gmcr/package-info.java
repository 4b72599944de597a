/**
 * Files of gmcr-py ({@code .gmcr}, JSON): conflicts given by decision makers and the options that
 * each can take or leave.
 *
 * <p>Reading goes {@code GmcrReader} (file to {@link dev.parley.interchange.gmcr.GmcrModel}) and
 * {@code GmcrToCase}; writing goes {@code CaseToGmcr} and {@code GmcrWriter}. What has no place on
 * the other side is a phrase in a list of losses.
 *
 * <p>A state's number in such a file is its place, from 1, among the feasible states in the order
 * of their decimal value, in which option k counts 2ᵏ; {@code OptionOrder} holds the order of
 * options that the program gives them when it reads a file, because the numbers are by that order.
 */
@NullMarked
package dev.parley.interchange.gmcr;

import org.jspecify.annotations.NullMarked;
