package dev.parley.model;

import dev.parley.model.evidence.Grounds;
import dev.parley.model.expression.Expression;

/** What every feasible package must satisfy. */
public record Rule(Expression holds, Grounds grounds) {}
