package dev.parley.model;

import dev.parley.model.expression.Expression;

/** Why would {@code party} accept {@code concedes}? */
public record Question(String party, Expression concedes) {}
