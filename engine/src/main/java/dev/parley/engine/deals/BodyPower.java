package dev.parley.engine.deals;

import dev.parley.engine.power.PowerIndices;
import java.util.Optional;

/**
 * Voting power under a body's rule alone, with central seats.
 *
 * @param members of the body's own members; empty where the game is too large to count
 * @param ultimate of those who vote in the end; empty where no member is a body with members, or
 *     the game is too large
 */
public record BodyPower(
    String body, Optional<PowerIndices.Result> members, Optional<PowerIndices.Result> ultimate) {}
